package org.kawaraban.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The dependency table of ARCHITECTURE.md, as tests. */
@AnalyzeClasses(packages = "org.kawaraban", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule programsMeetInTopicsAndNowhereElse =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("contract")
          .definedBy("org.kawaraban.contract..")
          .layer("embedded")
          .definedBy("org.kawaraban.embedded..")
          .layer("ingest")
          .definedBy("org.kawaraban.ingest..")
          .layer("classify")
          .definedBy("org.kawaraban.classify..")
          .layer("store")
          .definedBy("org.kawaraban.store..")
          .layer("alert")
          .definedBy("org.kawaraban.alert..")
          .layer("web")
          .definedBy("org.kawaraban.web..")
          .layer("app")
          .definedBy("org.kawaraban.app..")
          .whereLayer("app")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("web")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("store")
          .mayOnlyBeAccessedByLayers("alert", "web", "app")
          .whereLayer("alert")
          .mayOnlyBeAccessedByLayers("web", "app")
          .whereLayer("classify")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("ingest")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("embedded")
          .mayOnlyBeAccessedByLayers("app");

  @ArchTest
  static final ArchRule packagesFormNoCycles =
      slices().matching("org.kawaraban.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule thePureHeartKnowsNoKafkaDatabaseOrNetwork =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..classify.text..",
              "..classify.taxonomy..",
              "..classify.scan..",
              "..classify.reading..",
              "..classify.partner..",
              "..classify.tag..",
              "..classify.date..",
              "..classify.naming..",
              "..classify.meeting..",
              "..store.ledger..",
              "..store.matrix..",
              "..alert.match..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..",
              "java.sql..",
              "javax.sql..",
              "org.jdbi..",
              "java.net.http..",
              "okhttp3..");

  @ArchTest
  static final ArchRule theClockIsPassedIn =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.kawaraban.app..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(ZoneId.class, "systemDefault");

  @ArchTest
  static final ArchRule whatWrapsALibraryKeepsItsTypes =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.kawaraban.ingest..",
              "org.kawaraban.alert.webhook..",
              "org.kawaraban.web.feeds..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.rometools..", "org.jsoup..", "okhttp3..", "org.apache.pdfbox..");

  @ArchTest
  static final ArchRule onlySearchAndTheTextsOfSubscriptionsKnowLucene =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.kawaraban.store.search..")
          .and()
          .doNotHaveSimpleName("TextQueries")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule alertsSeeOfTheStoreOnlyItsReadSide =
      noClasses()
          .that()
          .resideInAPackage("org.kawaraban.alert..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.kawaraban.store..")
                  .and(not(resideInAPackage("org.kawaraban.store.read.."))));

  @ArchTest
  static final ArchRule onlyEmbeddedKnowsTheInsidesOfTheBroker =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.kawaraban.embedded..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "kafka..", "org.apache.kafka.metadata..", "org.apache.kafka.server..", "io.zonky..");
}
