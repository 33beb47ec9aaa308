package io.vinnrate.bench.stack;

import io.vinnrate.bench.report.Measurement;
import io.vinnrate.local.server.PackagedService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process has used (on Linux).
 *
 * @param cpu the time of processors since it began
 * @param residentMegabytes the memory that it has now, heap and all else
 */
public record Usage(Duration cpu, double residentMegabytes) {

  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final double MEMORY_TARGET = 350;
  private static final double KILOBYTES_PER_MEGABYTE = 1_024;
  private static final double NANOS_PER_MILLI = 1e6;

  /** What a service has of memory now, beside what each may have at a heap of 256 MB. */
  public static Measurement memory(PackagedService service) {
    return Measurement.atMost(
        "resident memory of %s after it".formatted(service.name()),
        of(service.handle()).residentMegabytes(),
        "MB",
        MEMORY_TARGET);
  }

  /** What a service has used of processors since it began, in ms. */
  public static double cpuMillis(PackagedService service) {
    return of(service.handle()).cpu().toNanos() / NANOS_PER_MILLI;
  }

  /** Of a process at this moment. */
  public static Usage of(ProcessHandle process) {
    try {
      Matcher resident =
          RESIDENT.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
      double megabytes =
          resident.find() ? Long.parseLong(resident.group(1)) / KILOBYTES_PER_MEGABYTE : Double.NaN;
      return new Usage(process.info().totalCpuDuration().orElseThrow(), megabytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
