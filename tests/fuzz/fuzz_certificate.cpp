// Certificates, as a card or a page hands them over, and all that is shown of them.
#include <cstdint>
#include <span>

#include "libcard/identity/certificate.h"
#include "libcard/identity/identity.h"
#include "libcard/trust/crl.h"
#include "libcard/trust/validator.h"
#include "tests/fuzz/good_signatures.h"
#include "tests/fuzz/subject.h"

namespace {

// At most 256 characters, none of which moves a line or turns the writing round.
bool isPlain(const std::string& text) {
    std::size_t characters = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F) return false;
        if ((byte & 0xC0) != 0x80) ++characters;
    }
    return characters <= 256 && text.find("\xE2\x80\xAE") == std::string::npos;
}

// What validation says of it, below an issuer of the same name and as one of its own leaf's issuers.
void judge(std::span<const std::uint8_t> der) {
    using namespace eleg;
    static const Validator validator = [] {
        TrustAnchors anchors;
        anchors.anchors = {fuzz::subject().issuer};
        return Validator(anchors);
    }();
    Question question;
    question.at = fuzz::noon();
    const Verdict verdict = validator.validate(der, question);
    EXPECT(verdict.status == describe(verdict.finding).status && !verdict.reason.empty());
    EXPECT(verdict.effort.signatures <= 65);
    if (verdict.status == TrustStatus::Valid) EXPECT(verdict.chain.size() >= 2 && verdict.anchor);
    if (whyUnreadable(der)) return;
    const Certificate certificate = Certificate::parse(der);
    crlUrlsOf(certificate);
    question.intermediates = {certificate};
    validator.validate(fuzz::subject().certificate, question);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace eleg;
    const std::span<const std::uint8_t> der(data, size);
    judge(der);
    try {
        const Certificate certificate = Certificate::parse(der);
        EXPECT(certificate.der() == Bytes(der.begin(), der.end()));
        EXPECT(size <= Certificate::kMaxDerSize);
        for (const auto* name : {&certificate.subject(), &certificate.issuer()})
            for (const auto* part : {&name->commonName, &name->givenName, &name->surname, &name->organisation,
                                     &name->country, &name->serialNumber})
                EXPECT(isPlain(*part));
        EXPECT(isPlain(holderOf(certificate).surname));
        issuerNameOf(certificate);
        const auto purpose = purposeOf(certificate);
        if (purpose) EXPECT(certificate.hasKeyUsage() && !certificate.isCa());
        if (purpose == Purpose::Authentication) EXPECT(certificate.allowsDigitalSignature());
        certificate.notAfter();
        certificate.ocspUrls();
    } catch (const Error& error) {
        EXPECT(error.code() == ErrorCode::CertificateMalformed);
    }
    return 0;
}
