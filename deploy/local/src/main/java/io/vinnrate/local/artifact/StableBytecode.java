package io.vinnrate.local.artifact;

import static java.util.Comparator.comparing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes out of generated classes what two builds of the same sources differ in by chance. The build
 * steps of Quarkus run side by side and number what they hand to each other as it comes ({@code
 * proxykey57}): here it is numbered anew, in the order of the names of the classes, and within a
 * class in the order in which it holds its constants. And Hibernate's proxies have their methods in
 * the order in which the JVM that made them had their names in its memory: here they are in the
 * order of their names.
 *
 * <p>A part of the build, not of {@code ./dev}: it goes over what Quarkus has generated.
 */
public final class StableBytecode {

  private static final Pattern NUMBERED = Pattern.compile("proxykey\\d+");

  private static final String PROXY = "$HibernateProxy.class";

  private final Map<String, String> names = new HashMap<>();

  private StableBytecode() {}

  /**
   * Goes over a jar, in its place.
   *
   * @param arguments the jar's path
   * @throws IOException when it cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    in(Path.of(arguments[0]));
  }

  /**
   * Goes over a jar, in its place. Doing so twice is doing so once.
   *
   * @param jar of generated classes
   * @throws IOException when it cannot be read or written; then it is as it was
   */
  static void in(Path jar) throws IOException {
    Map<ZipEntry, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile file = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : file.stream().toList()) {
        entries.put(entry, file.getInputStream(entry).readAllBytes());
      }
    }
    SortedMap<String, byte[]> stable = stable(entries);
    Path beside = jar.resolveSibling(jar.getFileName() + ".stable");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(beside))) {
      for (ZipEntry entry : entries.keySet()) {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(entry.getTimeLocal());
        out.putNextEntry(same);
        out.write(stable.get(entry.getName()));
        out.closeEntry();
      }
    }
    Files.move(beside, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static SortedMap<String, byte[]> stable(Map<ZipEntry, byte[]> entries)
      throws IOException {
    SortedMap<String, byte[]> byName = new TreeMap<>();
    entries.forEach((entry, bytes) -> byName.put(entry.getName(), bytes));
    StableBytecode names = new StableBytecode();
    for (Map.Entry<String, byte[]> entry : byName.entrySet()) {
      if (entry.getKey().endsWith(".class")) {
        byte[] renamed = names.renamed(entry.getValue());
        entry.setValue(entry.getKey().endsWith(PROXY) ? sorted(renamed) : renamed);
      }
    }
    return byName;
  }

  /** The class with other texts among its constants: nothing else of it knows where they are. */
  private byte[] renamed(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    ByteArrayOutputStream written = new ByteArrayOutputStream(bytes.length);
    DataOutputStream out = new DataOutputStream(written);
    out.writeLong(in.readLong()); // magic number and version
    int count = in.readUnsignedShort();
    out.writeShort(count);
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      out.writeByte(tag);
      if (tag == Constant.TEXT) {
        out.writeUTF(stable(in.readUTF()));
      } else {
        out.write(in.readNBytes(Constant.size(tag)));
        i += Constant.places(tag) - 1;
      }
    }
    in.transferTo(out);
    return written.toByteArray();
  }

  /** The class with its fields and methods in the order of their names, and constants in theirs. */
  private static byte[] sorted(byte[] bytes) {
    ClassFile format = ClassFile.of(ClassFile.ConstantPoolSharingOption.NEW_POOL);
    ClassModel model = format.parse(bytes);
    return format.build(
        model.thisClass().asSymbol(),
        built -> model.elementStream().sorted(comparing(StableBytecode::place)).forEach(built));
  }

  /** Empty for what is no member, which keeps its place before these. */
  private static String place(ClassElement element) {
    return switch (element) {
      case FieldModel field -> "field " + field.fieldName() + field.fieldType();
      case MethodModel method -> "method " + method.methodName() + method.methodType();
      default -> "";
    };
  }

  private String stable(String text) {
    return NUMBERED.matcher(text).matches()
        ? names.computeIfAbsent(text, it -> "proxykey" + (names.size() + 1))
        : text;
  }

  /** The constants of a class (Java Virtual Machine Specification, 4.4). */
  private static final class Constant {

    static final int TEXT = 1;

    /** How many bytes follow the tag. */
    static int size(int tag) throws IOException {
      return switch (tag) {
        case 7, 8, 16, 19, 20 -> 2;
        case 15 -> 3;
        case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
        case 5, 6 -> 8;
        default -> throw new IOException("No class file has a constant of tag " + tag + ".");
      };
    }

    /** How many places of the constant pool it takes: numbers of eight bytes take two. */
    static int places(int tag) {
      return tag == 5 || tag == 6 ? 2 : 1;
    }
  }
}
