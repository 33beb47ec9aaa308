package io.vinnrate.local.server;

import io.vinnrate.local.process.Folders;
import io.vinnrate.local.process.LocalFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this platform, which come as an archive on the class path. */
final class PostgresBinaries {

  private PostgresBinaries() {}

  /**
   * Unpacks the programs, unless that has been done before. Several processes may do so at once.
   *
   * @param folder where {@code bin}, {@code lib} and {@code share} are to be found afterwards
   */
  static void unpackTo(Path folder) {
    if (Files.exists(folder)) {
      return;
    }
    try {
      Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
      Path fresh = Files.createTempDirectory(parent, "postgres-");
      try (InputStream archive = open();
          TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          unpack(tar, entry, fresh);
        }
        publish(fresh, folder);
      } finally {
        Folders.delete(fresh);
      }
    } catch (IOException e) {
      throw new LocalFailure("PostgreSQL cannot be unpacked: " + e.getMessage(), e);
    }
  }

  private static void publish(Path fresh, Path folder) throws IOException {
    try {
      Files.move(fresh, folder);
    } catch (FileAlreadyExistsException unpackedMeanwhile) {
      // Another process was faster; its copy is as good as ours.
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
      throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("The archive leaves its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, target);
      boolean program = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static InputStream open() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch");
    String archive =
        "/postgres-%s-%s.txz"
            .formatted(
                system.contains("mac") ? "darwin" : system,
                machine.equals("aarch64") ? "arm_64" : "x86_64");
    InputStream stream = PostgresBinaries.class.getResourceAsStream(archive);
    if (stream == null) {
      throw new LocalFailure("There is no PostgreSQL for %s on %s.".formatted(system, machine));
    }
    return stream;
  }
}
