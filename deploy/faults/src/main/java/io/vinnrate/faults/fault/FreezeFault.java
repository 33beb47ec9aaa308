package io.vinnrate.faults.fault;

import io.vinnrate.faults.stack.Member;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A process does nothing for a while and then goes on as if no time had passed: SIGSTOP. A replica
 * that is frozen for longer than its leases last believes afterwards, for a moment, that it still
 * holds the shards that another has taken over.
 *
 * @param what what is frozen, such as {@code kafka}
 * @param members one of these
 */
record FreezeFault(String what, List<Member> members) implements Fault {

  @Override
  public String name() {
    return "freeze-" + what;
  }

  @Override
  public String strike(RandomGenerator chance) {
    Member victim = members.get(chance.nextInt(members.size()));
    victim.freeze();
    return victim.name() + " is frozen";
  }

  @Override
  public void heal() {
    members.forEach(Member::thaw);
    members.forEach(Member::ensureRuns);
  }
}
