package io.vinnrate.local.issuer;

import io.vinnrate.local.process.LocalFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file that only its owner reads, and that is whole whenever it is there.
 *
 * @param path where it is
 */
record PrivateFile(Path path) {

  /** Reads it. */
  String read() {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Writes it, in the place of an earlier one. */
  void write(String content) {
    try {
      Path folder = Files.createDirectories(path.toAbsolutePath().getParent());
      Path fresh =
          Files.createTempFile(
              folder,
              "new-",
              ".tmp",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(fresh, content);
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private LocalFailure failure(IOException e) {
    return new LocalFailure("%s cannot be used: %s".formatted(path, e), e);
  }
}
