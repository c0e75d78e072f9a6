package org.kawaraban.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.RecordChange;
import org.kawaraban.contract.SourceReport;
import org.kawaraban.contract.TaggedItem;
import org.kawaraban.store.coverage.Absence;
import org.kawaraban.store.read.ChangeQuery;
import org.kawaraban.store.read.Finding;
import org.kawaraban.store.read.ItemQuery;
import org.kawaraban.store.read.ItemSummary;
import org.kawaraban.store.read.ItemView;
import org.kawaraban.store.read.MatrixQuery;
import org.kawaraban.store.read.MatrixView;
import org.kawaraban.store.read.MeetingQuery;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.store.read.Page;
import org.kawaraban.store.read.PartnerLedger;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.read.SearchQuery;
import org.kawaraban.store.read.SearchResult;
import org.kawaraban.store.read.SourceHistory;
import org.kawaraban.store.read.SourceView;
import org.kawaraban.store.read.Trends;

/** Another record, to change one answer of it. */
class ForwardingRecord implements RecordReader {
  private final RecordReader record;

  ForwardingRecord(RecordReader record) {
    this.record = record;
  }

  @Override
  public Page<ItemSummary> items(ItemQuery query) {
    return record.items(query);
  }

  @Override
  public SearchResult search(SearchQuery query) {
    return record.search(query);
  }

  @Override
  public Optional<ItemView> item(ItemId id) {
    return record.item(id);
  }

  @Override
  public Map<ItemId, ItemView> items(Collection<ItemId> ids) {
    return record.items(ids);
  }

  @Override
  public Optional<TaggedItem> revision(ItemId id, String revision) {
    return record.revision(id, revision);
  }

  @Override
  public Page<MeetingView> meetings(MeetingQuery query) {
    return record.meetings(query);
  }

  @Override
  public Optional<MeetingView> meeting(String key) {
    return record.meeting(key);
  }

  @Override
  public Map<String, MeetingView> meetings(Collection<String> keys) {
    return record.meetings(keys);
  }

  @Override
  public List<Finding> findings(LocalDate asOf) {
    return record.findings(asOf);
  }

  @Override
  public List<Finding> expected(LocalDate asOf) {
    return record.expected(asOf);
  }

  @Override
  public PartnerLedger ledger(String partner, LocalDate asOf) {
    return record.ledger(partner, asOf);
  }

  @Override
  public Map<String, String> sourceNames() {
    return record.sourceNames();
  }

  @Override
  public MatrixView matrix(MatrixQuery query) {
    return record.matrix(query);
  }

  @Override
  public MatrixView.Cell cell(String partner, String topic, int evidence) {
    return record.cell(partner, topic, evidence);
  }

  @Override
  public List<Reach> reach(LocalDate before) {
    return record.reach(before);
  }

  @Override
  public Absence absence(String partner, String area, LocalDate from, LocalDate to) {
    return record.absence(partner, area, from, to);
  }

  @Override
  public Page<RecordChange> changes(ChangeQuery query) {
    return record.changes(query);
  }

  @Override
  public Trends trends() {
    return record.trends();
  }

  @Override
  public List<SourceView> sources() {
    return record.sources();
  }

  @Override
  public Optional<SourceHistory> source(String id, int polls, Instant from, Instant to) {
    return record.source(id, polls, from, to);
  }

  @Override
  public Optional<Page<SourceReport>> polls(String id, @Nullable String cursor, int limit) {
    return record.polls(id, cursor, limit);
  }

  @Override
  public Counts counts() {
    return record.counts();
  }
}
