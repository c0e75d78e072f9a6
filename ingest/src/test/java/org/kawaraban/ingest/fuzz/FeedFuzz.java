package org.kawaraban.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

class FeedFuzz {
  @FuzzTest
  void anyBytesAreRowsOrNoFeed(byte[] bytes) {
    Promise.listing(bytes, "us-state");
    Promise.listing(bytes, "jpcert");
  }
}
