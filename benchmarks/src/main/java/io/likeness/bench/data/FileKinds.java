package io.likeness.bench.data;

import io.likeness.bench.media.ProgramFiles;
import io.likeness.core.Modality;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds media files by the ends of their names. */
final class FileKinds {

  private static final Set<String> IMAGES =
      Set.of("jpg", "jpeg", "png", "webp", "gif", "bmp", "tif", "tiff");
  private static final Set<String> SOUNDS =
      Set.of("mp3", "ogg", "oga", "opus", "flac", "wav", "m4a", "aac", "aif", "aiff");
  private static final Set<String> TEXTS =
      Set.of("txt", "md", "htm", "html", "xhtml", "pdf", "docx", "odt", "epub", "rtf");

  private FileKinds() {}

  static boolean isOf(Modality modality, Path file) {
    String end = ProgramFiles.end(file);
    return switch (modality) {
      case IMAGE -> IMAGES.contains(end);
      case AUDIO -> SOUNDS.contains(end);
      case TEXT -> TEXTS.contains(end) || ProgramFiles.isProgram(file);
    };
  }

  /** Lists the files of a folder and its subfolders, in the order of their paths. */
  static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Lists the files of a modality of a folder and its subfolders, in the order of their paths. */
  static List<Path> below(Path folder, Modality modality) throws IOException {
    return below(folder).stream().filter(file -> isOf(modality, file)).toList();
  }

  /** Lists the subfolders of a folder, in the order of their names. */
  static List<Path> folders(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** Returns the path below a folder, with slashes. */
  static String relative(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /** Returns the file's name without its end. */
  static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
