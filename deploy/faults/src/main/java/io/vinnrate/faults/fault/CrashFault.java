package io.vinnrate.faults.fault;

import io.vinnrate.faults.stack.CrashPoint;
import io.vinnrate.faults.stack.CrashPoints;
import io.vinnrate.faults.stack.Member;
import io.vinnrate.faults.stack.Service;
import io.vinnrate.local.process.LocalFailure;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A replica crashes at an exact point. It is started again at healing.
 *
 * @param point where
 * @param service of which service
 * @param points makes them crash
 * @param members the service's replicas, one of which comes there first
 */
record CrashFault(CrashPoint point, Service service, CrashPoints points, List<Member> members)
    implements Fault {

  private static final int PATIENCE_MILLIS = 30_000;
  private static final int POLL_MILLIS = 50;

  @Override
  public String name() {
    return "crash-%s-%s".formatted(point.words(), service.databaseName());
  }

  @Override
  public String strike(RandomGenerator chance) throws InterruptedException {
    points.arm(point, service);
    for (int waited = 0; waited < PATIENCE_MILLIS; waited += POLL_MILLIS) {
      Optional<Member> crashed = members.stream().filter(it -> !it.isAlive()).findFirst();
      if (crashed.isPresent()) {
        return crashed.get().name() + " has crashed";
      }
      Thread.sleep(POLL_MILLIS);
    }
    points.disarm(point, service);
    throw new LocalFailure(
        "No replica came to the point of %s: it may not be there.".formatted(name()));
  }

  @Override
  public void heal() {
    members.forEach(Member::ensureRuns);
  }
}
