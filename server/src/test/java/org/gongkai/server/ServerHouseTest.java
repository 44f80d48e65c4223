package org.gongkai.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;

/** The rooms of the server: features stand on the platform, and open to each other only what is public in their root. */
@AnalyzeClasses(
        packages = "org.gongkai.server",
        importOptions = {ImportOption.DoNotIncludeTests.class, ServerHouseTest.WrittenByUs.class})
class ServerHouseTest {

    /** What a build before has prepared for the start lies beside our classes, and knows every room. */
    static final class WrittenByUs implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("__") && !location.contains("$$");
        }
    }

    @ArchTest
    static final ArchRule platformKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("org.gongkai.server.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.gongkai.server.office..",
                    "org.gongkai.server.publication..",
                    "org.gongkai.server.portal..",
                    "org.gongkai.server.request..",
                    "org.gongkai.server.annual..",
                    "org.gongkai.server.dispute..",
                    "org.gongkai.server.supervision..",
                    "org.gongkai.server.demo..");

    @ArchTest
    static final ArchRule anOfficeKnowsNothingOfWhatItDoes = noClasses()
            .that()
            .resideInAPackage("org.gongkai.server.office..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.gongkai.server.publication..",
                    "org.gongkai.server.portal..",
                    "org.gongkai.server.request..",
                    "org.gongkai.server.annual..",
                    "org.gongkai.server.dispute..",
                    "org.gongkai.server.supervision..",
                    "org.gongkai.server.demo..");

    @ArchTest
    static final ArchRule whatIsPublishedDoesNotKnowWhoReadsIt = noClasses()
            .that()
            .resideInAPackage("org.gongkai.server.publication..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gongkai.server.portal..");

    @ArchTest
    static final ArchRule nobodyLeansOnWhoeverLooksOverTheirShoulder = noClasses()
            .that()
            .resideOutsideOfPackage("org.gongkai.server.supervision..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gongkai.server.supervision..");

    @ArchTest
    static final ArchRule featuresMeetInTheirRootPackagesOnly = noClasses()
            .that()
            .resideOutsideOfPackage("org.gongkai.server.publication..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gongkai.server.publication.web..");

    /** A dispute hangs on a request or a publication; those know nothing of it, and are met at their front door. */
    @ArchTest
    static final ArchRule disputesUseTheRootsOfRequestsAndPublications = noClasses()
            .that()
            .resideInAPackage("org.gongkai.server.dispute..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.gongkai.server.request.*..",
                    "org.gongkai.server.publication.*..",
                    "org.gongkai.server.portal..");

    /** The demonstration enters some, as a clerk would. */
    @ArchTest
    static final ArchRule disputesAreForTheAnnualReportAndSupervisionOnly = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.gongkai.server.dispute..",
                    "org.gongkai.server.annual..",
                    "org.gongkai.server.supervision..",
                    "org.gongkai.server.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gongkai.server.dispute..");

    /** What a request's own rooms hold is met through its root package. */
    @ArchTest
    static final ArchRule requestsAreMetAtTheirFrontDoor = noClasses()
            .that()
            .resideOutsideOfPackage("org.gongkai.server.request..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.gongkai.server.request..")
                    .and(not(resideInAPackage("org.gongkai.server.request"))));

    /** The annual report counts what others record; none of them knows that it is counted. */
    @ArchTest
    static final ArchRule whoeverIsCountedDoesNotKnowIt = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.gongkai.server.publication..",
                    "org.gongkai.server.request..",
                    "org.gongkai.server.dispute..",
                    "org.gongkai.server.portal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gongkai.server.annual..");

    /** A region's report is an annual report; where its figures come from is brought to it. */
    @ArchTest
    static final ArchRule theAnnualReportDoesNotKnowWhoCollectsIt = noClasses()
            .that()
            .resideInAPackage("org.gongkai.server.annual..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gongkai.server.rollup..");

    @ArchTest
    static final ArchRule theCommandLineOfReportsIsNotForTheServer =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.gongkai.report.cli..");

    /** Whether a bean exists is decided as the program is built; the chores are left out by tests only. */
    @ArchTest
    static final ArchRule whatAnInstallationSetsIsAskedWithinABean = noClasses()
            .that()
            .haveNameNotMatching(".*\\.jobs\\.Chores")
            .should()
            .beAnnotatedWith(ConditionalOnProperty.class)
            .orShould()
            .beAnnotatedWith(Profile.class);

    @ArchTest
    static final ArchRule noMethodMakesABeanBySetting = noMethods()
            .should()
            .beAnnotatedWith(ConditionalOnProperty.class)
            .orShould()
            .beAnnotatedWith(Profile.class);

    /** Whatever comes in a form's file has been scanned; only how much comes is asked before. */
    @ArchTest
    static final ArchRule filesComeInThroughTheScannerOnly = noClasses()
            .that()
            .haveNameNotMatching(".*\\.platform\\.web\\.UploadLimit(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.servlet.http.Part");

    @ArchTest
    static final ArchRule roomsFormNoCircle =
            slices().matching("org.gongkai.server.(**)").should().beFreeOfCycles();
}
