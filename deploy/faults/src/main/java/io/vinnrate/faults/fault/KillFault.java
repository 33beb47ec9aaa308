package io.vinnrate.faults.fault;

import io.vinnrate.faults.stack.Member;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A process ends at once, as by a crash of its machine: SIGKILL. It is started again at healing.
 *
 * @param what what is killed, such as {@code kafka}
 * @param members one of these
 */
record KillFault(String what, List<Member> members) implements Fault {

  @Override
  public String name() {
    return "kill-" + what;
  }

  @Override
  public String strike(RandomGenerator chance) {
    Member victim = members.get(chance.nextInt(members.size()));
    victim.kill();
    return victim.name() + " is killed";
  }

  @Override
  public void heal() {
    members.forEach(Member::ensureRuns);
  }
}
