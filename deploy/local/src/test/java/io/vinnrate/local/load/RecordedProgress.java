package io.vinnrate.local.load;

import io.vinnrate.local.Progress;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was reported. */
final class RecordedProgress implements Progress {

  final List<String> finished = new ArrayList<>();
  long updates;

  @Override
  public void update(String what, long done, long total) {
    updates++;
  }

  @Override
  public void done(String what) {
    finished.add(what);
  }
}
