// Signatures by every card, with every algorithm that its token offers.
#include <QObject>
#include <QString>
#include <QTest>

#include "tests/card/card_rows.h"
#include "tests/card/watched_store.h"

using namespace eleg;
using namespace eleg::test;
using rig::CardFolder;
using rig::Rig;

namespace {

const std::string kReader = "Eleg TEST Reader";

bool verified(const SignOutcome& outcome, HashFunction hash) {
    return outcome.signature.algorithm.hash == hash &&
           verifySignature(outcome.certificate.publicKey(), digestOf(hash, WatchedStore::message()),
                           outcome.signature);
}

}  // namespace

class Signing : public QObject {
    Q_OBJECT

 private:
    Rig rig_{{{kReader}}};
    const std::string pcsc_ = rig_.pcscName(kReader);

 private slots:
    void init() { rig_.calm(); }

    void authenticationIsSignedAndVerified_data() { addRows(everyCard()); }
    void authenticationIsSignedAndVerified() {
        QCARD(everyCard());
        const CardFolder folder(order);
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        const auto outcome = store.sign(*identity, "123456");
        QCOMPARE(codeOf(outcome), QString("ok"));
        QCOMPARE(outcome.value().certificate, identity->certificate);
        QVERIFY(verified(outcome.value(), outcome.value().signature.algorithm.hash));
        QCOMPARE(folder.triesLeft(), 3);
    }

    void everyOfferedAlgorithmSigns_data() { addRows(everyCard()); }
    void everyOfferedAlgorithmSigns() {
        QCARD(everyCard());
        const CardFolder folder(order);
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Signature);
        QVERIFY(identity);
        const auto algorithms = store.algorithms(identity->id());
        QCOMPARE(codeOf(algorithms), QString("ok"));
        QVERIFY(!algorithms.value().empty());
        const std::string pin = order.pinCount == 2 ? "654321" : "123456";
        for (const SignatureAlgorithm& algorithm : algorithms.value()) {
            const auto outcome = store.sign(*identity, pin, algorithm.hash);
            QVERIFY2(outcome.ok(), qPrintable(codeOf(outcome)));
            QVERIFY(verified(outcome.value(), algorithm.hash));
            QCOMPARE(outcome.value().signature.algorithm, algorithm);
        }
    }

    void hashThatTheCardCannotDoIsRefusedBeforeThePin() {
        const CardFolder folder;  // SEEID: SHA-256 only
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Signature);
        QVERIFY(identity);
        const std::uint64_t before = rig_.apdus(kReader);
        QCOMPARE(codeOf(store.sign(*identity, "123456", HashFunction::Sha512)), QString("HASH_UNSUPPORTED"));
        QCOMPARE(rig_.apdus(kReader), before);
    }

    void keyOfTheOtherPurposeIsRefused() {
        const CardFolder folder;
        rig_.insert(kReader, folder);
        WatchedStore store;
        auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        identity->purpose = Purpose::Signature;
        QCOMPARE(codeOf(store.sign(*identity, "123456", HashFunction::Sha256)), QString("WRONG_PURPOSE"));
    }

    void keyThatOpenscCannotDriveIsRefusedBeforeThePin_data() {
        QTest::addColumn<int>("profile");
        QTest::newRow("telia-ip5a") << int(rig::Profile::TeliaIp5a);
        QTest::newRow("svenska-pass") << int(rig::Profile::SvenskaPass);
    }
    void keyThatOpenscCannotDriveIsRefusedBeforeThePin() {
        QFETCH(int, profile);
        rig::CardOrder order;
        order.profile = static_cast<rig::Profile>(profile);
        order.rsaBits = 3072;
        const CardFolder folder(order);
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        QCOMPARE(codeOf(store.sign(*identity, "123456")), QString("MECHANISM_UNSUPPORTED"));
        QCOMPARE(rig_.status(kReader).at("instructions").value("2a", 0), 0);
    }

    void consentKeyWantsItsPinOnce_data() { addRows(everySmallCard()); }
    void consentKeyWantsItsPinOnce() {
        QCARD(everySmallCard());
        rig::CardOrder consent = order;
        consent.userConsentOnSignature = true;
        const CardFolder folder(consent);
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Signature);
        QVERIFY(identity);
        const std::string pin = order.pinCount == 2 ? "654321" : "123456";
        for (int i = 0; i < 3; ++i)
            QCOMPARE(codeOf(store.sign(*identity, pin, HashFunction::Sha256)), QString("ok"));
    }

    void hundredSignaturesLeaveNoTryAndNoDescriptor() {
        const CardFolder folder;
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        const auto descriptors = [] {
            std::size_t count = 0;
            for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator("/proc/self/fd"))
                ++count;
            return count;
        };
        QCOMPARE(codeOf(store.sign(*identity, "123456")), QString("ok"));
        const std::size_t before = descriptors();
        for (int i = 0; i < 100; ++i) QCOMPARE(codeOf(store.sign(*identity, "123456")), QString("ok"));
        QCOMPARE(descriptors(), before);
        QCOMPARE(folder.triesLeft(), 3);
    }
};

QTEST_GUILESS_MAIN(Signing)
#include "tst_signing.moc"
