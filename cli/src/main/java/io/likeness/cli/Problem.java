package io.likeness.cli;

import io.likeness.core.UnreadableMediaException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Puts errors into words. */
final class Problem {

  private Problem() {}

  /** Returns why a file could not be taken in, without the file's name. */
  static String reason(Exception e) {
    return switch (e) {
      case UnreadableMediaException unreadable -> unreadable.reason();
      case NoSuchFileException missing -> "no such file or folder";
      case AccessDeniedException denied -> "permission denied";
      case FileSystemException other -> Objects.requireNonNullElse(other.getReason(), unnamed(e));
      case RuntimeException defect -> "internal error: " + defect;
      default -> unnamed(e);
    };
  }

  /** Returns what went wrong, with the name of the file where one is known. */
  static String message(Exception e) {
    return switch (e) {
      case NoSuchFileException missing -> missing.getFile() + ": " + reason(e);
      case AccessDeniedException denied -> denied.getFile() + ": " + reason(e);
      default -> unnamed(e);
    };
  }

  private static String unnamed(Exception e) {
    return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
  }
}
