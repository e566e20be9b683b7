// fuzz-seeds CORPUS: writes the seeds of the fuzz targets for CRL and OCSP, and the certificates that they
// are about. Run by hand when what they should have in them changes; the seeds are in the repository.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "tests/unit/test_pki/test_revocation.h"

using namespace eleg;
namespace der = test::der;

namespace {

std::filesystem::path corpus;

void write(const char* target, const char* name, const Bytes& bytes) {
    std::filesystem::create_directories(corpus / target);
    std::ofstream out(corpus / target / name, std::ios::binary);
    out.write(reinterpret_cast<const char*>(bytes.data()), std::streamsize(bytes.size()));
}

constexpr const char* kUrl = "http://crl.example/all.crl";

void writeLists(const Certificate& leaf, const test::Issuer& issuer) {
    test::CrlOrder order;
    write("crl", "empty", test::crl(order, issuer));
    order.entries = {test::entryFor(leaf, 1)};
    write("crl", "revoked", test::crl(order, issuer));
    const Bytes place = der::value(0xA0, {der::value(0xA0, {der::uri(kUrl)})});
    order.extensions.push_back(der::extension("2.5.29.28", true, der::sequence({place})));
    write("crl", "distribution-point", test::crl(order, issuer));
    order.extensions = {der::extension("2.5.29.27", true, der::integer(3))};
    write("crl", "delta", test::crl(order, issuer));
}

void writeResponses(const Certificate& leaf, const test::Issuer& issuer) {
    const RevocationSubject subject{leaf, issuer.certificate};
    test::OcspOrder order;
    order.nonce = Bytes(32, 0x5A);
    write("ocsp", "good", test::ocsp(order, subject, issuer));
    order.answers[0].status = test::OcspAnswer::Status::Revoked;
    order.answers[0].reason = 1;
    write("ocsp", "revoked", test::ocsp(order, subject, issuer));
    order.answers.resize(2);
    write("ocsp", "two-answers", test::ocsp(order, subject, issuer));
    write("ocsp", "try-later", test::ocspStatus(3));
    test::Order responder;
    responder.subject = {test::attribute("CN", "Eleg TEST Responder")};
    responder.subjectKey = test::key("P-256", 7);
    responder.extendedKeyUsage = "OCSPSigning";
    const test::Issuer delegate = test::intermediate(responder, issuer);
    test::OcspOrder delegated;
    delegated.byKey = true;
    delegated.signer = &delegate;
    delegated.certificates = {delegate.certificate};
    write("ocsp", "delegated", test::ocsp(delegated, subject, issuer));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "fuzz-seeds CORPUS\n";
        return 2;
    }
    corpus = argv[1];
    test::Order authority = test::authority("Eleg TEST Fuzz CA");
    authority.subjectKey = test::key("P-256", 1);
    const test::Issuer issuer = test::rootFrom(authority);
    test::Order order = test::tolvan();
    order.subjectKey = test::key("P-256");
    order.extensions = {test::crlPoints({kUrl})};
    const Certificate leaf = test::issue(order, issuer);
    write("certificate", "revocation-subject", leaf.der());
    write("certificate", "revocation-issuer", issuer.certificate.der());
    writeLists(leaf, issuer);
    writeResponses(leaf, issuer);
    return 0;
}
