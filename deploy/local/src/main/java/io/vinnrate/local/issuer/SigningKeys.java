package io.vinnrate.local.issuer;

import io.vinnrate.local.process.LocalFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an issuer, oldest first: the newest one signs, all are published. Those in a folder
 * are read afresh each time, so that several processes may share them. Thread-safe.
 */
public final class SigningKeys {

  private static final String ENDING = ".jwk";

  private final @Nullable Path folder;
  private final List<SigningKey> inMemory = new CopyOnWriteArrayList<>();

  private SigningKeys(@Nullable Path folder) {
    this.folder = folder;
    if (all().isEmpty()) {
      rotate();
    }
  }

  /** Keys that end with this object; there is one already. */
  public static SigningKeys inMemory() {
    return new SigningKeys(null);
  }

  /**
   * Keys that a folder keeps, each in a file that only its owner reads; the first one is made when
   * there is none.
   *
   * @throws LocalFailure when the folder cannot be read or written
   */
  public static SigningKeys in(Path folder) {
    return new SigningKeys(folder);
  }

  /** The key that signs: the newest. */
  public SigningKey signing() {
    return all().getLast();
  }

  /** All keys whose signatures hold, oldest first. */
  public List<SigningKey> all() {
    return folder == null
        ? List.copyOf(inMemory)
        : files(folder).stream()
            .map(file -> SigningKey.read(new PrivateFile(file).read()))
            .toList();
  }

  /** Makes a new key, which signs from now on; tokens of the older keys go on being good. */
  public synchronized SigningKey rotate() {
    SigningKey key = SigningKey.generate();
    if (folder == null) {
      inMemory.add(key);
    } else {
      new PrivateFile(folder.resolve(nextName(folder, key))).write(key.withPrivatePart());
    }
    return key;
  }

  /** Forgets all keys but the one that signs: tokens of the others are good no more. */
  public synchronized void retireOld() {
    if (folder == null) {
      inMemory.subList(0, inMemory.size() - 1).clear();
      return;
    }
    List<Path> files = files(folder);
    try {
      for (Path old : files.subList(0, files.size() - 1)) {
        Files.deleteIfExists(old);
      }
    } catch (IOException e) {
      throw new LocalFailure("An old key cannot be deleted: " + e, e);
    }
  }

  /** Names sort as the keys were made; the key's id keeps two processes from one name. */
  private static String nextName(Path folder, SigningKey key) {
    int last =
        Optional.of(files(folder))
            .filter(files -> !files.isEmpty())
            .map(SigningKeys::last)
            .orElse(0);
    return String.format(Locale.ROOT, "%06d-%s%s", last + 1, key.id().substring(0, 8), ENDING);
  }

  private static int last(List<Path> files) {
    String name = files.getLast().getFileName().toString();
    return Integer.parseInt(name.substring(0, name.indexOf('-')));
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      throw new LocalFailure("%s cannot be read: %s".formatted(folder, e), e);
    }
  }
}
