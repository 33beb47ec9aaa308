package io.vinnrate.local.server;

import io.vinnrate.local.process.Folders;
import io.vinnrate.local.process.LocalFailure;
import io.vinnrate.local.process.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The certificates by which a broker and its clients know each other, as PEM files of a folder: one
 * of the authority that issued all, and for each holder its key with its certificate. The
 * authority's key is thrown away, so that nobody else is ever let in.
 *
 * @param folder where they are
 * @param clients whom the broker lets in besides its administrator
 */
public record Certificates(Path folder, List<String> clients) {

  /** Whoever administers the broker: the commands of the local stack. */
  public static final String ADMINISTRATOR = "administrator";

  private static final String AUTHORITY = "authority";
  private static final String BROKER = "kafka";
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String DAYS = "3650";

  /** Of a store that is deleted as soon as the files are written. */
  private static final String PASSWORD = "temporary";

  /** Copies the clients. */
  public Certificates {
    clients = List.copyOf(clients);
  }

  /** Tells whether they are there. */
  public boolean exist() {
    return Files.isDirectory(folder);
  }

  /**
   * Makes them when they are not there.
   *
   * @throws LocalFailure when that cannot be done here
   */
  public void provide() {
    if (exist()) {
      return;
    }
    Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
    try {
      Folders.delete(fresh);
      Files.createDirectories(fresh.toAbsolutePath().getParent());
      Files.createDirectory(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Path store = fresh.resolve("store.p12");
      issue(store);
      split(store, fresh);
      Files.delete(store);
      Files.move(fresh, folder);
    } catch (IOException | GeneralSecurityException e) {
      throw new LocalFailure("The certificates cannot be made: " + e, e);
    }
  }

  /** What a client of Kafka needs to reach the broker as one of the holders. */
  public Map<String, String> client(String holder) {
    return Map.of(
        "security.protocol", "SSL",
        "ssl.truststore.type", "PEM",
        "ssl.truststore.location", pem(AUTHORITY),
        "ssl.keystore.type", "PEM",
        "ssl.keystore.location", pem(holder));
  }

  /** What the broker needs to be known, and to let in nobody but the holders. */
  String broker() {
    return """
    ssl.client.auth=required
    ssl.truststore.type=PEM
    ssl.truststore.location=%s
    ssl.keystore.type=PEM
    ssl.keystore.location=%s
    """
        .formatted(pem(AUTHORITY), pem(BROKER));
  }

  private String pem(String name) {
    return folder.resolve(name + ".pem").toAbsolutePath().toString();
  }

  private List<String> holders() {
    return Stream.concat(Stream.of(BROKER, ADMINISTRATOR), clients.stream()).toList();
  }

  private void issue(Path store) {
    keytool(store, AUTHORITY, "-ext", "bc:c=ca:true,pathlen:0", "-ext", "ku:c=keyCertSign");
    for (String holder : holders()) {
      List<String> options = new ArrayList<>(List.of("-signer", AUTHORITY, "-ext"));
      if (holder.equals(BROKER)) {
        options.addAll(List.of("eku=serverAuth,clientAuth", "-ext", "san=ip:127.0.0.1"));
      } else {
        options.add("eku=clientAuth");
      }
      keytool(store, holder, options.toArray(String[]::new));
    }
  }

  private static void keytool(Path store, String name, String... options) {
    List<String> command = new ArrayList<>();
    command.add(Programs.java().resolveSibling("keytool").toString());
    command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-genkeypair", "-validity", DAYS));
    command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12"));
    command.addAll(List.of("-storepass", PASSWORD, "-alias", name));
    command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
    command.addAll(List.of("-dname", "CN=%s,O=Vinnrate".formatted(name)));
    command.addAll(List.of(options));
    Programs.Result result = Programs.run(command, LIMIT);
    if (result.exitCode() != 0) {
      throw new LocalFailure("The certificates cannot be made:\n" + result.output());
    }
  }

  private void split(Path store, Path folder) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream bytes = Files.newInputStream(store)) {
      keys.load(bytes, PASSWORD.toCharArray());
    }
    write(folder, AUTHORITY, pem("CERTIFICATE", keys.getCertificate(AUTHORITY).getEncoded()));
    for (String holder : holders()) {
      Key key = keys.getKey(holder, PASSWORD.toCharArray());
      StringBuilder pem = new StringBuilder(pem("PRIVATE KEY", key.getEncoded()));
      for (Certificate certificate : keys.getCertificateChain(holder)) {
        pem.append(pem("CERTIFICATE", certificate.getEncoded()));
      }
      write(folder, holder, pem.toString());
    }
  }

  private static void write(Path folder, String name, String pem) throws IOException {
    Path file =
        Files.createFile(
            folder.resolve(name + ".pem"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, pem);
  }

  private static String pem(String kind, byte[] bytes) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, base64, kind);
  }
}
