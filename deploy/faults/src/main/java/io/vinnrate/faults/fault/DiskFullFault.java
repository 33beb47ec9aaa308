package io.vinnrate.faults.fault;

import io.vinnrate.faults.stack.Member;
import java.util.random.RandomGenerator;

/**
 * Nothing can be written to a server's disk any more. At healing it is started anew with a disk
 * that has room.
 *
 * @param member the server
 */
record DiskFullFault(Member member) implements Fault {

  @Override
  public String name() {
    return "disk-full-" + member.name();
  }

  @Override
  public String strike(RandomGenerator chance) {
    member.refuseWrites();
    return "no file of %s can grow".formatted(member.name());
  }

  @Override
  public void heal() {
    member.kill();
    member.ensureRuns();
  }
}
