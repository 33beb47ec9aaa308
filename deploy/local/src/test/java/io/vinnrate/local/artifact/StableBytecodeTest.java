package io.vinnrate.local.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StableBytecodeTest {

  private static final LocalDateTime MADE = LocalDateTime.of(2026, 1, 1, 0, 0);

  @TempDir Path folder;

  @Test
  void otherNumbersMakeTheSameBytes() throws Exception {
    Path one = jar(generated("notes.A", "proxykey57"), generated("notes.B", "proxykey4"));
    Path other = jar(generated("notes.A", "proxykey3"), generated("notes.B", "proxykey1000"));
    assertThat(stable(one)).isEqualTo(stable(other));
  }

  @Test
  void whatIsHandedOverKeepsItsNameInAllClasses() throws Exception {
    Path same = jar(generated("notes.A", "proxykey57"), generated("notes.B", "proxykey57"));
    Path two = jar(generated("notes.A", "proxykey57"), generated("notes.B", "proxykey58"));
    assertThat(stable(same)).isNotEqualTo(stable(two));
    assertThat(text(same, "notes.A")).isEqualTo(text(same, "notes.B"));
    assertThat(text(two, "notes.A")).isNotEqualTo(text(two, "notes.B"));
  }

  @Test
  void proxiesHaveTheirMethodsInTheOrderOfTheirNames() throws Exception {
    String proxy = "notes.Note$HibernateProxy";
    Map<String, String> methods = new LinkedHashMap<>(Map.of("text", "a"));
    methods.put("persist", "b");
    Path one = jar(generated(proxy, methods));
    methods.put("text", Objects.requireNonNull(methods.remove("text")));
    Path other = jar(generated(proxy, methods));
    assertThat(Files.readAllBytes(one)).isNotEqualTo(Files.readAllBytes(other));
    assertThat(stable(one)).isEqualTo(stable(other));
    assertThat(text(one, proxy)).isEqualTo("a");
  }

  @Test
  void otherTextsStayAsTheyAre() throws Exception {
    Path jar = jar(generated("notes.A", "proxykey"), generated("notes.B", "a proxykey1 \0 ø 😀"));
    byte[] before = Files.readAllBytes(jar);
    assertThat(stable(jar)).isEqualTo(before);
    assertThat(text(jar, "notes.B")).isEqualTo("a proxykey1 \0 ø 😀");
  }

  @Test
  void aSecondPassChangesNothing() throws Exception {
    Path jar = jar(generated("notes.B", "proxykey2"), generated("notes.A", "proxykey1"));
    assertThat(stable(jar)).isEqualTo(stable(jar));
  }

  @Test
  void whatIsNoClassIsNotTouched() throws Exception {
    byte[] text = "proxykey57".getBytes(StandardCharsets.US_ASCII);
    Path jar = jar(Map.entry("META-INF/notes", text));
    byte[] before = Files.readAllBytes(jar);
    assertThat(stable(jar)).isEqualTo(before);
  }

  @Test
  void aBrokenClassLeavesTheJarAsItIs() throws Exception {
    Path jar = jar(Map.entry("notes/A.class", new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 0, 2, 99}));
    byte[] before = Files.readAllBytes(jar);
    assertThatIOException().isThrownBy(() -> StableBytecode.in(jar)).withMessageContaining("99");
    assertThat(Files.readAllBytes(jar)).isEqualTo(before);
  }

  private static byte[] stable(Path jar) throws IOException {
    StableBytecode.in(jar);
    return Files.readAllBytes(jar);
  }

  /** Loaded and run, so that the class is seen to be sound. */
  private static String text(Path jar, String name) throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      return (String) loader.loadClass(name).getMethod("text").invoke(null);
    }
  }

  private static Map.Entry<String, byte[]> generated(String name, String text) {
    return generated(name, Map.of("text", text));
  }

  /** With a method of each name, which gives a text, in this order. */
  private static Map.Entry<String, byte[]> generated(String name, Map<String, String> methods) {
    byte[] bytes =
        ClassFile.of()
            .build(
                ClassDesc.of(name),
                type -> {
                  type.withFlags(ClassFile.ACC_PUBLIC);
                  methods.forEach((method, text) -> add(type, method, text));
                });
    return Map.entry(name.replace('.', '/') + ".class", bytes);
  }

  private static void add(ClassBuilder type, String method, String text) {
    type.withMethodBody(
        method,
        MethodTypeDesc.of(ConstantDescs.CD_String),
        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
        code -> {
          code.loadConstant(1L << 40).pop2().loadConstant(1.5).pop2();
          code.loadConstant(text).areturn();
        });
  }

  @SafeVarargs
  private Path jar(Map.Entry<String, byte[]>... entries) throws IOException {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> entry : entries) {
      contents.put(entry.getKey(), entry.getValue());
    }
    Path jar = Files.createTempFile(folder, "generated", ".jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> entry : contents.entrySet()) {
        ZipEntry made = new ZipEntry(entry.getKey());
        made.setTimeLocal(MADE);
        out.putNextEntry(made);
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    return jar;
  }
}
