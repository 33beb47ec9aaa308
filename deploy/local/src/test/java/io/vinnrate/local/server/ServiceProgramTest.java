package io.vinnrate.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceProgramTest {

  private final ServiceProgram program =
      new ServiceProgram("customer-service", Path.of("folder/quarkus-run.jar"), List.of("-Xint"));

  @Test
  void optionsAreTheJvmsAndNotThePrograms() {
    assertThat(program.command().subList(1, program.command().size()))
        .containsExactly(
            "-Xms96m",
            "-Xmx256m",
            "-Xmn48m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TrimNativeHeapInterval=10000",
            "-Xint",
            "-jar",
            "folder/quarkus-run.jar");
  }

  @Test
  void otherOptionsTakeThePlaceOfThese() {
    assertThat(program.with("-XX:AOTCache=a.aot").options()).containsExactly("-XX:AOTCache=a.aot");
  }

  @Test
  void aServiceIsRunFromWhereTheBuildPackagedIt() {
    assertThat(ServiceProgram.of("customer-service").jar())
        .endsWithRaw(Path.of("customer-service/target/quarkus-app/quarkus-run.jar"));
  }
}
