#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/param_build.h>
#include <openssl/x509.h>

#include <QTest>

#include "libcard/crypto/digest.h"
#include "tests/unit/test_pki/test_pki.h"

using namespace eleg;

namespace {

const Bytes kMessage = test::bytes("Jag intygar att jag är jag.");

Padding paddingFor(const QString& text) {
    return text == "PSS" ? Padding::Pss : text == "PKCS1" ? Padding::Pkcs1 : Padding::None;
}

/// `key` with its curve written out in numbers instead of by name.
Bytes withExplicitCurve(const test::Key& key) {
    test::Key copy(EVP_PKEY_dup(key.get()), EVP_PKEY_free);
    EVP_PKEY_set_utf8_string_param(copy.get(), OSSL_PKEY_PARAM_EC_ENCODING, OSSL_PKEY_EC_ENCODING_EXPLICIT);
    return test::publicKeyOf(copy);
}

/// An RSA key with the public exponent 1: every padded digest is its own signature.
Bytes withExponentOne(const test::Key& key) {
    BIGNUM* modulus = nullptr;
    EVP_PKEY_get_bn_param(key.get(), OSSL_PKEY_PARAM_RSA_N, &modulus);
    OSSL_PARAM_BLD* builder = OSSL_PARAM_BLD_new();
    BIGNUM* one = BN_new();
    BN_one(one);
    OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_RSA_N, modulus);
    OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_RSA_E, one);
    OSSL_PARAM* params = OSSL_PARAM_BLD_to_param(builder);
    EVP_PKEY_CTX* context = EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr);
    EVP_PKEY* made = nullptr;
    EVP_PKEY_fromdata_init(context);
    EVP_PKEY_fromdata(context, &made, EVP_PKEY_PUBLIC_KEY, params);
    Bytes der = test::publicKeyOf({made, EVP_PKEY_free});
    EVP_PKEY_CTX_free(context);
    OSSL_PARAM_free(params);
    OSSL_PARAM_BLD_free(builder);
    BN_free(one);
    BN_free(modulus);
    return der;
}

/// 00 01 FF … 00 DigestInfo, as long as the modulus.
Bytes paddedSha256(const Bytes& digest, std::size_t size) {
    Bytes info = *fromHex("3031300d060960864801650304020105000420");
    info.insert(info.end(), digest.begin(), digest.end());
    Bytes padded(size - info.size(), 0xFF);
    padded[0] = 0;
    padded[1] = 1;
    padded.back() = 0;
    padded.insert(padded.end(), info.begin(), info.end());
    return padded;
}

}  // namespace

class TestSignature : public QObject {
    Q_OBJECT

 private slots:
    void signaturesOfEveryKindVerify_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("padding");
        QTest::addColumn<QString>("hash");
        for (const char* key : {"RSA-2048", "RSA-3072"})
            for (const char* padding : {"PKCS1", "PSS"})
                for (const char* hash : {"SHA-224", "SHA-256", "SHA-384", "SHA-512", "SHA3-224", "SHA3-256",
                                         "SHA3-384", "SHA3-512"})
                    QTest::addRow("%s %s %s", key, padding, hash) << key << padding << hash;
        for (const char* key : {"P-256", "P-384", "P-521"})
            for (const char* hash : {"SHA-256", "SHA-384", "SHA-512", "SHA3-256", "SHA3-512"})
                QTest::addRow("%s %s", key, hash) << key << "NONE" << hash;
    }
    void signaturesOfEveryKindVerify() {
        QFETCH(QString, key);
        QFETCH(QString, padding);
        QFETCH(QString, hash);
        const test::Key signer = test::key(key.toStdString());
        const Bytes publicKey = test::publicKeyOf(signer);
        const Digest digest = digestOf(hashFunctionFromName(hash.toStdString()), kMessage);
        const Signature signature = test::sign(signer, digest, paddingFor(padding));
        QVERIFY(verifySignature(publicKey, digest, signature));

        Digest another = digest;
        another.value[5] ^= 1;
        QVERIFY2(!verifySignature(publicKey, another, signature), "another message");
        Signature changed = signature;
        changed.value[changed.value.size() / 2] ^= 1;
        QVERIFY2(!verifySignature(publicKey, digest, changed), "a changed signature");
        const Bytes strangersKey = test::publicKeyOf(test::key(key.toStdString(), 1));
        QVERIFY2(!verifySignature(strangersKey, digest, signature), "another key");
    }

    void whatTheAlgorithmSaysMustFitTheSignature() {
        const test::Key rsa = test::key("RSA-2048");
        const test::Key ec = test::key("P-256");
        const Digest digest = digestOf(HashFunction::Sha256, kMessage);
        const auto verify = [&](const test::Key& key, Signature signature, SignatureAlgorithm algorithm) {
            signature.algorithm = algorithm;
            return verifySignature(test::publicKeyOf(key), digest, signature);
        };
        const Signature pkcs1 = test::sign(rsa, digest, Padding::Pkcs1);
        const Signature pss = test::sign(rsa, digest, Padding::Pss);
        const Signature ecdsa = test::sign(ec, digest, Padding::None);
        QVERIFY(verify(rsa, pkcs1, {false, HashFunction::Sha256, Padding::Pkcs1}));
        QVERIFY(!verify(rsa, pkcs1, {false, HashFunction::Sha256, Padding::Pss}));
        QVERIFY(!verify(rsa, pss, {false, HashFunction::Sha256, Padding::Pkcs1}));
        QVERIFY(!verify(rsa, pkcs1, {false, HashFunction::Sha256, Padding::None}));
        QVERIFY(!verify(rsa, pkcs1, {true, HashFunction::Sha256, Padding::None}));
        QVERIFY(!verify(rsa, pkcs1, {false, HashFunction::Sha3_256, Padding::Pkcs1}));
        QVERIFY(verify(ec, ecdsa, {true, HashFunction::Sha256, Padding::None}));
        QVERIFY(!verify(ec, ecdsa, {true, HashFunction::Sha256, Padding::Pkcs1}));
        QVERIFY(!verify(ec, ecdsa, {false, HashFunction::Sha256, Padding::Pkcs1}));
        QVERIFY(!verify(ec, ecdsa, {true, HashFunction::Sha384, Padding::None}));
    }

    void aPssSaltOfAnotherLengthIsRefused() {
        const test::Key key = test::key("RSA-2048");
        const Digest digest = digestOf(HashFunction::Sha256, kMessage);
        EVP_PKEY_CTX* context = EVP_PKEY_CTX_new(key.get(), nullptr);
        EVP_PKEY_sign_init(context);
        EVP_PKEY_CTX_set_rsa_padding(context, 6);
        EVP_PKEY_CTX_set_rsa_pss_saltlen(context, 20);
        EVP_PKEY_CTX_set_signature_md(context, EVP_sha256());
        std::size_t size = 256;
        Bytes value(size);
        const int made =
            EVP_PKEY_sign(context, value.data(), &size, digest.value.data(), digest.value.size());
        EVP_PKEY_CTX_free(context);
        QCOMPARE(made, 1);
        QVERIFY(!verifySignature(test::publicKeyOf(key), digest,
                                 {value, {false, HashFunction::Sha256, Padding::Pss}}));
    }

    void everyOtherLengthIsRefused() {
        const Digest digest = digestOf(HashFunction::Sha256, kMessage);
        for (const char* name : {"RSA-2048", "P-256"}) {
            const test::Key key = test::key(name);
            const Signature good = test::sign(key, digest, name[0] == 'R' ? Padding::Pkcs1 : Padding::None);
            for (std::size_t size = 0; size <= good.value.size() + 3; ++size) {
                Signature other = good;
                other.value.resize(size);
                QCOMPARE(verifySignature(test::publicKeyOf(key), digest, other), size == good.value.size());
            }
        }
    }

    void zeroesAreNoEcSignature() {
        const Digest digest = digestOf(HashFunction::Sha256, kMessage);
        const Signature zero{Bytes(64), {true, HashFunction::Sha256, Padding::None}};
        QVERIFY(!verifySignature(test::publicKeyOf(test::key("P-256")), digest, zero));
    }

    void aCurveGivenInNumbersIsRefused() {
        const test::Key key = test::key("P-256");
        const Digest digest = digestOf(HashFunction::Sha256, kMessage);
        const Signature good = test::sign(key, digest, Padding::None);
        const Bytes explicitKey = withExplicitCurve(key);
        QVERIFY(explicitKey.size() > test::publicKeyOf(key).size());
        QVERIFY(verifySignature(test::publicKeyOf(key), digest, good));
        QVERIFY(!verifySignature(explicitKey, digest, good));
    }

    void anExponentOfOneIsRefused() {
        const Digest digest = digestOf(HashFunction::Sha256, kMessage);
        const Bytes forger = withExponentOne(test::key("RSA-2048"));
        const Signature forged{paddedSha256(digest.value, 256),
                               {false, HashFunction::Sha256, Padding::Pkcs1}};
        QVERIFY(!verifySignature(forger, digest, forged));
    }

    void aMalformedPublicKeyVerifiesNothing() {
        const test::Key key = test::key("P-256");
        const Digest digest = digestOf(HashFunction::Sha256, kMessage);
        const Signature good = test::sign(key, digest, Padding::None);
        const Bytes whole = test::publicKeyOf(key);
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(!verifySignature({whole.data(), size}, digest, good));
        Bytes longer = whole;
        longer.push_back(0);
        QVERIFY(!verifySignature(longer, digest, good));
        QVERIFY(!verifySignature(Bytes(5000, 0x30), digest, good));
    }

    void aKeyOfAnotherKindVerifiesNothing() {
        const Digest digest = digestOf(HashFunction::Sha256, kMessage);
        const Bytes key = test::publicKeyOf(test::key("ED25519"));
        for (const bool ecc : {true, false})
            for (const Padding padding : {Padding::None, Padding::Pkcs1, Padding::Pss})
                QVERIFY(!verifySignature(key, digest, {Bytes(64, 1), {ecc, HashFunction::Sha256, padding}}));
    }

    void aDigestOfTheWrongLengthVerifiesNothing() {
        const test::Key key = test::key("P-256");
        const Digest digest = digestOf(HashFunction::Sha256, kMessage);
        const Signature good = test::sign(key, digest, Padding::None);
        Digest longer = digest;
        longer.value.push_back(0);
        QVERIFY(!verifySignature(test::publicKeyOf(key), longer, good));
    }
};

QTEST_APPLESS_MAIN(TestSignature)
#include "tst_signature.moc"
