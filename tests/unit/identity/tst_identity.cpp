#include <QTest>

#include "libcard/identity/identity.h"
#include "tests/unit/test_pki/test_pki.h"

using namespace eleg;
using test::attribute;

namespace {

const test::Issuer& issuer() {
    static const test::Issuer made = test::root();
    return made;
}

Certificate withSubject(std::vector<test::Attribute> subject) {
    test::Order order = test::tolvan();
    order.subject = std::move(subject);
    return test::issue(order, issuer());
}

Certificate withUsage(const std::string& keyUsage, const std::string& constraints = {}) {
    test::Order order = test::tolvan();
    order.keyUsage = keyUsage;
    order.basicConstraints = constraints;
    return test::issue(order, issuer());
}

}  // namespace

class TestIdentity : public QObject {
    Q_OBJECT

 private slots:
    void theHolderIsWhomTheSubjectNames() {
        const Holder holder = holderOf(test::issue(test::tolvan(), issuer()));
        QCOMPARE(holder.name, std::string("Tolvan Tolvansson"));
        QCOMPARE(holder.givenName, std::string("Tolvan"));
        QCOMPARE(holder.surname, std::string("Tolvansson"));
        QCOMPARE(holder.personnummer->full(), std::string("19121212-1212"));
    }

    void givenNameAndSurnameComeBeforeTheCommonName() {
        const Certificate bankId =
            withSubject({attribute("C", "SE"), attribute("SN", "Tolvansson"), attribute("GN", "Tolvan"),
                         attribute("CN", "(220913 08.33) Tolvan Tolvansson - BankID på fil")});
        QCOMPARE(holderOf(bankId).name, std::string("Tolvan Tolvansson"));
        QCOMPARE(holderOf(withSubject({attribute("CN", "Tolvan"), attribute("GN", "T")})).name,
                 std::string("Tolvan"));
        QCOMPARE(holderOf(withSubject({})).name, std::string());
    }

    void aPersonnummerIsTakenFromASwedishSubjectOnly_data() {
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("serialNumber");
        QTest::addColumn<QString>("expected");
        QTest::newRow("Swedish") << "SE"
                                 << "191212121212"
                                 << "19121212-1212";
        QTest::newRow("as ETSI writes it") << "SE"
                                           << "PNOSE-191212121212"
                                           << "19121212-1212";
        QTest::newRow("ETSI's says the country itself") << ""
                                                        << "PNOSE-191212121212"
                                                        << "19121212-1212";
        QTest::newRow("another country's") << "FI"
                                           << "191212121212"
                                           << "";
        QTest::newRow("no country") << ""
                                    << "191212121212"
                                    << "";
        QTest::newRow("another country's, by ETSI") << "SE"
                                                    << "PNOFI-191212121212"
                                                    << "";
        QTest::newRow("wrong check digit") << "SE"
                                           << "191212121213"
                                           << "";
        QTest::newRow("none") << "SE"
                              << ""
                              << "";
    }
    void aPersonnummerIsTakenFromASwedishSubjectOnly() {
        QFETCH(QString, country);
        QFETCH(QString, serialNumber);
        QFETCH(QString, expected);
        std::vector<test::Attribute> subject = {attribute("CN", "Tolvan")};
        if (!country.isEmpty()) subject.push_back(attribute("C", country.toStdString()));
        if (!serialNumber.isEmpty()) subject.push_back(attribute("serialNumber", serialNumber.toStdString()));
        const Holder holder = holderOf(withSubject(subject));
        QCOMPARE(holder.personnummer ? QString::fromStdString(holder.personnummer->full()) : QString(),
                 expected);
    }

    void keyUsageAloneDecidesThePurpose() {
        QCOMPARE(purposeOf(withUsage("critical,digitalSignature")), Purpose::Authentication);
        QCOMPARE(purposeOf(withUsage("digitalSignature,keyEncipherment")), Purpose::Authentication);
        QCOMPARE(purposeOf(withUsage("critical,nonRepudiation")), Purpose::Signature);
        QCOMPARE(purposeOf(withUsage("digitalSignature,nonRepudiation")), Purpose::Authentication);
        QVERIFY(!purposeOf(withUsage("keyEncipherment")));
        QVERIFY(!purposeOf(withUsage("")));
        QVERIFY(!purposeOf(withUsage("digitalSignature", "CA:TRUE")));
    }

    void theIssuersOrganisationComesBeforeItsCommonName() {
        QCOMPARE(issuerNameOf(test::issue(test::tolvan(), issuer())), std::string("Eleg TEST"));
        test::Order order = test::authority("CA");
        order.subject = {attribute("CN", "Only a name")};
        QCOMPARE(issuerNameOf(test::issue(test::tolvan(), test::rootFrom(order))),
                 std::string("Only a name"));
    }

    void validityIncludesItsFirstAndLastSecond() {
        const test::Order order = test::tolvan();
        const Identity identity{
            test::issue(order, issuer()), {}, Purpose::Authentication, {}, {}, {}, {}, {}};
        const std::chrono::seconds second(1);
        QVERIFY(!identity.notYetValidAt(order.notBefore));
        QVERIFY(identity.notYetValidAt(order.notBefore - second));
        QVERIFY(!identity.expiredAt(order.notAfter));
        QVERIFY(identity.expiredAt(order.notAfter + second));
    }
};

QTEST_APPLESS_MAIN(TestIdentity)
#include "tst_identity.moc"
