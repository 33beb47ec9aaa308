package io.vinnrate.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * What the classes of a jar speak of (classes, methods, settings, texts), whatever the order in
 * which they do: Quarkus orders some of what it generates by chance, and numbers it in that order.
 *
 * @param texts of each class
 */
record ClassTexts(SortedMap<String, SortedSet<String>> texts) {

  private static final Pattern NUMBERED = Pattern.compile("(proxykey|configClass\\$)\\d+");

  /** Reads a jar. */
  static ClassTexts of(Path jar) {
    SortedMap<String, SortedSet<String>> texts = new TreeMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().toList()) {
        if (entry.getName().endsWith(".class")) {
          texts.put(entry.getName(), texts(file.getInputStream(entry).readAllBytes()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ClassTexts(texts);
  }

  private static SortedSet<String> texts(byte[] bytes) {
    SortedSet<String> texts = new TreeSet<>();
    for (PoolEntry entry : ClassFile.of().parse(bytes).constantPool()) {
      if (entry instanceof Utf8Entry text) {
        texts.add(NUMBERED.matcher(text.stringValue()).replaceAll("$1"));
      }
    }
    return texts;
  }
}
