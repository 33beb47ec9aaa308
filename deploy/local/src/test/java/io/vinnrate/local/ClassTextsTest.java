package io.vinnrate.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassTextsTest {

  @TempDir Path folder;

  @Test
  void anotherOrderIsTheSame() throws Exception {
    assertThat(texts("proxykey7", "a.Note", "a.Paint"))
        .isEqualTo(texts("a.Paint", "a.Note", "proxykey12"));
  }

  @Test
  void anotherTextIsNot() throws Exception {
    assertThat(texts("a.Note", "a.Paint")).isNotEqualTo(texts("a.Note", "a.Colour"));
    assertThat(texts("a.Note", "a.Paint")).isNotEqualTo(texts("a.Note"));
  }

  private ClassTexts texts(String... constants) throws IOException {
    byte[] bytes =
        ClassFile.of()
            .build(
                ClassDesc.of("notes.Generated"),
                type ->
                    type.withMethodBody(
                        "run",
                        MethodTypeDesc.of(ConstantDescs.CD_void),
                        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                        code -> {
                          List.of(constants).forEach(text -> code.loadConstant(text).pop());
                          code.return_();
                        }));
    Path jar = Files.createTempFile(folder, "generated", ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("notes/Generated.class"));
      out.write(bytes);
    }
    return ClassTexts.of(jar);
  }
}
