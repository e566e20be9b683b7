// Signatures: algorithms, security state, consent, both key sizes. Every profile.
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/sha.h>

#include <QObject>
#include <QTest>

#include "tests/rig/card/bytes.h"
#include "tests/unit/rig_card/card_fixture.h"

using namespace rig;
using rig::test::Card;
using rig::test::Holder;

namespace {

const std::string message = "Eleg";

Bytes sha256() {
    Bytes digest(SHA256_DIGEST_LENGTH);
    SHA256(Bytes(message.begin(), message.end()).data(), message.size(), digest.data());
    return digest;
}

std::string digestInfo() {
    return "3031300D060960864801650304020105000420" + toHex(sha256());
}

bool verifies(const std::string& answer, const std::string& purpose, int bits,
              int padding = RSA_PKCS1_PADDING) {
    if (!answer.ends_with("9000")) return false;
    const Bytes signature = hex(answer.substr(0, answer.size() - 4));
    if (signature.size() != static_cast<std::size_t>(bits / 8)) return false;
    const auto key = Holder::tolvan().publicKey(purpose, bits);
    const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    EVP_PKEY_CTX* options = nullptr;
    return EVP_DigestVerifyInit(context.get(), &options, EVP_sha256(), nullptr, key.get()) == 1 &&
           EVP_PKEY_CTX_set_rsa_padding(options, padding) == 1 &&
           (padding != RSA_PKCS1_PSS_PADDING ||
            EVP_PKEY_CTX_set_rsa_pss_saltlen(options, RSA_PSS_SALTLEN_DIGEST) == 1) &&
           EVP_DigestVerify(context.get(), signature.data(), signature.size(),
                            reinterpret_cast<const unsigned char*>(message.data()), message.size()) == 1;
}

std::string authKey(Profile profile) {
    switch (profile) {
        case Profile::SvenskaPass:
            return "F7";
        case Profile::SeeidGemsafe:
            return "03";
        case Profile::Seeid:
        case Profile::TeliaIp5a:
            return "01";
    }
    return {};
}

std::string signKey(Profile profile) {
    return toHex(Bytes{static_cast<std::uint8_t>(hex(authKey(profile)).front() + 1)});
}

std::string environment(Profile profile, const std::string& key) {
    return profile == Profile::TeliaIp5a ? "002241B60A80010281024B018401" + key
                                         : "002241B6068001428401" + key;
}

/// Sets the environment and signs the SHA-256 of `message` in the way that OpenSC's driver for `profile`
/// does.
std::string sign(Card& card, Profile profile, const std::string& key) {
    const std::string set = card.send(environment(profile, key));
    if (set != "9000") return set;
    if (profile == Profile::TeliaIp5a) return card.sendAll("002A9E9A33" + digestInfo());
    const std::string hashed = card.sendAll("002A90A0229020" + toHex(sha256()));
    if (!hashed.ends_with("9000")) return hashed;
    return card.sendAll("002A9E9A80");
}

}  // namespace

class Signing : public QObject {
    Q_OBJECT

 private:
    CardOrder order() const {
        QFETCH_GLOBAL(int, profile);
        QFETCH_GLOBAL(int, bits);
        CardOrder result;
        result.profile = static_cast<Profile>(profile);
        result.rsaBits = bits;
        return result;
    }
    static bool mayHaveTwoPins(Profile profile) {
        return profile == Profile::Seeid || profile == Profile::TeliaIp5a;
    }

 private slots:
    void initTestCase_data() {
        QTest::addColumn<int>("profile");
        QTest::addColumn<int>("bits");
        for (const auto profile :
             {Profile::SvenskaPass, Profile::TeliaIp5a, Profile::Seeid, Profile::SeeidGemsafe}) {
            for (const int bits : {2048, 3072}) {
                const std::string row = profileName(profile) + "-" + std::to_string(bits);
                QTest::newRow(row.c_str()) << static_cast<int>(profile) << bits;
            }
        }
    }

    void eachKeySignsForItsOwnCertificate() {
        const CardOrder ordered = order();
        Card card(ordered);
        QCOMPARE(card.verify("123456"), std::string("9000"));
        QVERIFY(verifies(sign(card, ordered.profile, authKey(ordered.profile)), "auth", ordered.rsaBits));
        const std::string second = sign(card, ordered.profile, signKey(ordered.profile));
        QVERIFY(verifies(second, "sign", ordered.rsaBits));
        QVERIFY(!verifies(second, "auth", ordered.rsaBits));
    }

    void nothingIsSignedWithoutThePin() {
        const CardOrder ordered = order();
        Card card(ordered);
        QCOMPARE(sign(card, ordered.profile, authKey(ordered.profile)), std::string("6982"));
        card.verify("111111");
        QCOMPARE(sign(card, ordered.profile, authKey(ordered.profile)), std::string("6982"));
    }

    void resetClosesTheKeys() {
        const CardOrder ordered = order();
        Card card(ordered);
        card.verify("123456");
        card.reset();
        QCOMPARE(sign(card, ordered.profile, authKey(ordered.profile)), std::string("6982"));
    }

    void eachPinOpensItsOwnKeyOnly() {
        CardOrder ordered = order();
        if (!mayHaveTwoPins(ordered.profile)) {
            ordered.pinCount = 2;
            QVERIFY_EXCEPTION_THROWN(Card{ordered}, std::runtime_error);
            return;
        }
        ordered.pinCount = 2;
        Card card(ordered);
        QCOMPARE(card.verify("654321", "82"), std::string("9000"));
        QCOMPARE(sign(card, ordered.profile, "01"), std::string("6982"));
        QVERIFY(verifies(sign(card, ordered.profile, "02"), "sign", ordered.rsaBits));
        card.reset();
        QCOMPARE(card.verify("123456", "81"), std::string("9000"));
        QCOMPARE(sign(card, ordered.profile, "02"), std::string("6982"));
        QVERIFY(verifies(sign(card, ordered.profile, "01"), "auth", ordered.rsaBits));
        QCOMPARE(card.verify("123456", "82"), std::string("63C2"));
        QCOMPARE(card.send("0020008100"), std::string("9000"));
    }

    void consentKeyWantsThePinForEverySignature() {
        CardOrder ordered = order();
        ordered.userConsentOnSignature = true;
        Card card(ordered);
        const std::string consentKey = signKey(ordered.profile);
        card.verify("123456");
        QVERIFY(verifies(sign(card, ordered.profile, consentKey), "sign", ordered.rsaBits));
        QCOMPARE(sign(card, ordered.profile, consentKey), std::string("6982"));
        // The other key stays open.
        QVERIFY(verifies(sign(card, ordered.profile, authKey(ordered.profile)), "auth", ordered.rsaBits));
        card.verify("123456");
        QVERIFY(verifies(sign(card, ordered.profile, consentKey), "sign", ordered.rsaBits));
    }

    void unknownKeyOrAlgorithmIsRefused() {
        const CardOrder ordered = order();
        Card card(ordered);
        card.verify("123456");
        QCOMPARE(card.send(environment(ordered.profile, "77")), std::string("6A88"));
        QCOMPARE(card.send("002241B606800199" + std::string("8401") + authKey(ordered.profile)),
                 std::string("6A80"));
        QCOMPARE(card.send("002241B6038401" + authKey(ordered.profile)), std::string("6A80"));
        QCOMPARE(card.send("002241B8068001028401" + authKey(ordered.profile)), std::string("6A86"));
    }

    void digestOfTheWrongLengthIsRefused() {
        const CardOrder ordered = order();
        Card card(ordered);
        card.verify("123456");
        card.send(environment(ordered.profile, authKey(ordered.profile)));
        if (ordered.profile == Profile::TeliaIp5a) {
            QCOMPARE(card.send("002A9E9A" + toHex(Bytes{246}) + toHex(Bytes(246))), std::string("6700"));
        } else {
            QCOMPARE(card.send("002A90A003900101"), std::string("6700"));
            QCOMPARE(card.send("002A90A0239021" + toHex(Bytes(33))), std::string("6700"));
            QCOMPARE(card.send("002A90A0229021" + toHex(Bytes(32))), std::string("6A80"));
        }
    }

    void bytesAsGivenArePaddedAndSigned() {
        const CardOrder ordered = order();
        Card card(ordered);
        card.verify("123456");
        card.send("002241B6068001028401" + authKey(ordered.profile));
        if (ordered.profile == Profile::TeliaIp5a || ordered.profile == Profile::SvenskaPass) {
            const std::string answer =
                ordered.profile == Profile::TeliaIp5a
                    ? card.sendAll("002A9E9A33" + digestInfo())
                    : (card.sendAll("002A90A0359033" + digestInfo()), card.sendAll("002A9E9A00"));
            QVERIFY(verifies(answer, "auth", ordered.rsaBits));
        } else {
            // 36 bytes are the most (measured: the reason why SEEID refuses RSA-PKCS with a SHA-256
            // DigestInfo)
            QCOMPARE(card.send("002A90A0359033" + digestInfo()), std::string("6700"));
            QCOMPARE(card.send("002A90A0269024" + toHex(Bytes(36))), std::string("9000"));
        }
    }

    void pssIsThereWhereTheDriverOffersIt() {
        const CardOrder ordered = order();
        Card card(ordered);
        card.verify("123456");
        const std::string set = card.send("002241B6068001458401" + authKey(ordered.profile));
        if (ordered.profile != Profile::SvenskaPass) {
            QCOMPARE(set, std::string("6A80"));
            return;
        }
        QCOMPARE(set, std::string("9000"));
        card.sendAll("002A90A0229020" + toHex(sha256()));
        QVERIFY(verifies(card.sendAll("002A9E9A00"), "auth", ordered.rsaBits, RSA_PKCS1_PSS_PADDING));
    }
};

QTEST_GUILESS_MAIN(Signing)
#include "tst_signing.moc"
