package io.likeness.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The files of a folder and of its subfolders, in the order of their names.
 *
 * <p>Links are not followed: what they lead to is either in the tree, and found there, or none of
 * the folder's business. They are named among the skipped, as is what is neither file nor folder
 * and what may not be read.
 *
 * @param isFolder whether it is a folder that was walked, and not a single file
 * @param files the regular files
 * @param skipped what was passed over, and why
 */
record FileWalk(boolean isFolder, List<Entry> files, List<Skip> skipped) {

  /** What is found where nothing is walked. */
  static final FileWalk NOTHING = new FileWalk(false, List.of(), List.of());

  /**
   * A file that was found.
   *
   * @param path where it is
   * @param name its path below the folder, with slashes on every system; of a single file its name
   */
  record Entry(Path path, String name) {}

  /**
   * Something that was passed over.
   *
   * @param name its path below the folder, with slashes
   * @param reason why
   */
  record Skip(String name, String reason) {}

  /**
   * Walks a folder, or takes a single file.
   *
   * @param start a folder or a file; if it is itself a link, it is followed
   * @return what is in it
   * @throws IOException if there is no such file or folder
   */
  static FileWalk of(Path start) throws IOException {
    Path root = start.toRealPath();
    if (!Files.isDirectory(root)) {
      return new FileWalk(
          false, List.of(new Entry(start, String.valueOf(start.getFileName()))), List.of());
    }
    Visitor visitor = new Visitor(start, root);
    Files.walkFileTree(root, visitor);
    visitor.files.sort(Comparator.comparing(Entry::name));
    visitor.skipped.sort(Comparator.comparing(Skip::name));
    return new FileWalk(true, visitor.files, visitor.skipped);
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path start;
    private final Path root;
    private final List<Entry> files = new ArrayList<>();
    private final List<Skip> skipped = new ArrayList<>();

    Visitor(Path start, Path root) {
      this.start = start;
      this.root = root;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile()) {
        files.add(new Entry(start.resolve(root.relativize(file)), name(file)));
      } else if (attributes.isSymbolicLink()) {
        skipped.add(new Skip(name(file), "a link, not followed"));
      } else {
        skipped.add(new Skip(name(file), "not a regular file"));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      skipped.add(new Skip(name(file), Problem.reason(e)));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
      if (e != null) {
        skipped.add(new Skip(name(folder), Problem.reason(e)));
      }
      return FileVisitResult.CONTINUE;
    }

    private String name(Path file) {
      return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }
  }
}
