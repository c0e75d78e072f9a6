package org.kawaraban.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

class ListingFuzz {
  @FuzzTest
  void anyBytesAreRowsOrNoListing(byte[] bytes) {
    Promise.listing(bytes, "mofa-en");
    Promise.listing(bytes, "mofa-ja");
    Promise.listing(bytes, "eeas");
    Promise.listing(bytes, "nco");
  }
}
