package io.vinnrate.faults.fault;

import io.vinnrate.faults.stack.Member;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A replica stops in good order, as for a new release, and hands over its shards and partitions. It
 * is started again at healing.
 *
 * @param members one of these
 */
record RebalanceFault(List<Member> members) implements Fault {

  @Override
  public String name() {
    return "rebalance";
  }

  @Override
  public String strike(RandomGenerator chance) {
    Member member = members.get(chance.nextInt(members.size()));
    member.stop();
    return member.name() + " is stopped in good order";
  }

  @Override
  public void heal() {
    members.forEach(Member::ensureRuns);
  }
}
