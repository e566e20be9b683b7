// Answers and errors as JSON, as Web eID's native protocol has them.
#include <QTest>
#include <nlohmann/json.hpp>

#include "app/host/answer.h"
#include "tests/unit/host/test_request.h"

namespace eleg::test {

using nlohmann::json;

class AnswerTest : public QObject {
    Q_OBJECT

 private slots:
    void aTokenIsAnsweredWithItsMembersAlone() {
        AuthenticationToken token;
        token.certificate = {1, 2, 3};
        token.algorithm = "RS256";
        token.signature = {4, 5};
        token.appVersion = "https://eleg.example/eleg/1.0.0";
        const json expected = {{"unverifiedCertificate", "AQID"},
                               {"algorithm", "RS256"},
                               {"signature", "BAU="},
                               {"format", "web-eid:1.0"},
                               {"appVersion", "https://eleg.example/eleg/1.0.0"}};
        QVERIFY(json::parse(answerJson(token)) == expected);
    }

    void aSigningCertificateComesWithItsAlgorithms() {
        const Certificate certificate = Certificate::parse(testCertificate("sign"));
        const json answer = json::parse(answerJson(SigningCertificateAnswer{
            certificate,
            {{false, HashFunction::Sha256, Padding::Pkcs1}, {true, HashFunction::Sha3_512, Padding::None}}}));
        QVERIFY(answer["certificate"] == toBase64(certificate.der()));
        const json expected = {
            {{"cryptoAlgorithm", "RSA"}, {"hashFunction", "SHA-256"}, {"paddingScheme", "PKCS1.5"}},
            {{"cryptoAlgorithm", "ECC"}, {"hashFunction", "SHA3-512"}, {"paddingScheme", "NONE"}}};
        QVERIFY(answer["supportedSignatureAlgorithms"] == expected);
        QCOMPARE(answer.size(), std::size_t{2});
    }

    void aSignatureSaysHowItWasMade() {
        const json expected = {
            {"signature", "AQID"},
            {"signatureAlgorithm",
             {{"cryptoAlgorithm", "RSA"}, {"hashFunction", "SHA-384"}, {"paddingScheme", "PSS"}}}};
        const Signature signature{{1, 2, 3}, {false, HashFunction::Sha384, Padding::Pss}};
        QVERIFY(json::parse(answerJson(signature)) == expected);
    }

    void everyErrorHasAWebEidCodeAndAMessageWithItsId() {
        for (const ErrorInfo& info : allErrors()) {
            const json answer = json::parse(errorJson(Error(info.code, "detail")));
            QCOMPARE(answer.size(), std::size_t{1});
            const json& error = answer["error"];
            QCOMPARE(error.size(), std::size_t{2});
            QVERIFY(error["code"].get<std::string>().starts_with("ERR_WEBEID_"));
            const std::string start = std::string(info.id) + ": " + std::string(info.cause);
            QVERIFY2(error["message"].get<std::string>().starts_with(start), start.c_str());
        }
    }

    void aPageIsToldWhatItSentWrong() {
        const std::string text = errorJson(Error(ErrorCode::OriginInvalid, "a path"));
        QVERIFY2(text.find("(a path)") != std::string::npos, text.c_str());
    }

    void aPageIsNotToldWhatHappensOnTheComputer() {
        for (const ErrorCode code :
             {ErrorCode::ServiceFailed, ErrorCode::CardRemoved, ErrorCode::Internal, ErrorCode::UserCancelled,
              ErrorCode::ModuleFailed, ErrorCode::NoDisplay}) {
            const std::string text = errorJson(Error(code, "SCardConnect Reader 7"));
            QVERIFY2(text.find("Reader 7") == std::string::npos, text.c_str());
        }
    }

    void aDetailThatIsNoUtf8IsStillJson() {
        const std::string text = errorJson(Error(ErrorCode::InvalidArgument, "\xff\n\"\xc3"));
        QVERIFY(json::accept(text));
        QVERIFY(std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; }));
    }
};

}  // namespace eleg::test

QTEST_APPLESS_MAIN(eleg::test::AnswerTest)
#include "tst_answer.moc"
