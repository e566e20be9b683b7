#include "tests/rig/ca/issuance.h"

#include <openssl/conf.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <stdexcept>
#include <thread>

namespace rig {
namespace {

void must(bool done, const std::string& what) {
    if (done) return;
    std::array<char, 256> reason{};
    ERR_error_string_n(ERR_get_error(), reason.data(), reason.size());
    throw std::runtime_error(what + ": " + reason.data());
}

// Entries are made by hand: OpenSSL's upper bounds (64 characters) would refuse what hostile names need.
void addAttribute(X509_NAME* name, const std::string& type, const std::string& value) {
    const std::unique_ptr<ASN1_OBJECT, void (*)(ASN1_OBJECT*)> object(OBJ_txt2obj(type.c_str(), 0),
                                                                      ASN1_OBJECT_free);
    must(object != nullptr, "attribute " + type);
    const int kind = type == "C" || type == "serialNumber" ? V_ASN1_PRINTABLESTRING : V_ASN1_UTF8STRING;
    const auto* bytes = reinterpret_cast<const unsigned char*>(value.data());
    must(X509_NAME_add_entry_by_OBJ(name, object.get(), kind, bytes, static_cast<int>(value.size()), -1, 0) ==
             1,
         "attribute " + type);
}

void addExtension(X509* certificate, X509V3_CTX& context, const std::string& name, const std::string& value) {
    const std::unique_ptr<X509_EXTENSION, void (*)(X509_EXTENSION*)> extension(
        X509V3_EXT_conf(nullptr, &context, name.c_str(), value.c_str()), X509_EXTENSION_free);
    must(extension && X509_add_ext(certificate, extension.get(), -1) == 1, "extension " + name);
}

void setSerialNumber(X509* certificate) {
    std::array<unsigned char, 16> random{};
    must(RAND_bytes(random.data(), random.size()) == 1, "random");
    random[0] = static_cast<unsigned char>((random[0] & 0x7F) | 0x40);
    const std::unique_ptr<BIGNUM, void (*)(BIGNUM*)> number(
        BN_bin2bn(random.data(), static_cast<int>(random.size()), nullptr), BN_free);
    must(number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr, "serial");
}

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

File openFile(const std::filesystem::path& file, const char* mode = "we") {
    File opened(std::fopen(file.c_str(), mode), std::fclose);
    if (!opened) throw std::runtime_error("cannot open " + file.string());
    return opened;
}

}  // namespace

std::vector<Key> makeKeys(const std::vector<int>& bits) {
    std::vector<Key> keys(bits.size());
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < bits.size(); i = next++)
            keys[i].reset(EVP_RSA_gen(static_cast<unsigned>(bits[i])));
    };
    {
        std::vector<std::jthread> threads;
        for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
            threads.emplace_back(work);
    }
    for (const Key& key : keys) must(key != nullptr, "RSA key");
    return keys;
}

X509Certificate issue(const CertificateRequest& request, EVP_PKEY* key, X509* issuer, EVP_PKEY* issuerKey) {
    X509Certificate made(X509_new());
    must(made && X509_set_version(made.get(), X509_VERSION_3) == 1, "certificate");
    setSerialNumber(made.get());
    must(ASN1_TIME_set(X509_getm_notBefore(made.get()), request.notBefore) != nullptr &&
             ASN1_TIME_set(X509_getm_notAfter(made.get()), request.notAfter) != nullptr,
         "validity");
    const std::unique_ptr<X509_NAME, void (*)(X509_NAME*)> name(X509_NAME_new(), X509_NAME_free);
    for (const auto& [type, value] : request.subject) addAttribute(name.get(), type, value);
    must(X509_set_subject_name(made.get(), name.get()) == 1 && X509_set_pubkey(made.get(), key) == 1,
         "subject");
    X509* above = issuer != nullptr ? issuer : made.get();
    must(X509_set_issuer_name(made.get(), X509_get_subject_name(above)) == 1, "issuer");
    X509V3_CTX context{};
    X509V3_set_ctx(&context, above, made.get(), nullptr, nullptr, 0);
    const std::unique_ptr<CONF, void (*)(CONF*)> empty(NCONF_new(nullptr), NCONF_free);
    X509V3_set_nconf(&context, empty.get());  // policies are refused without one
    for (const auto& [type, value] : request.extensions) addExtension(made.get(), context, type, value);
    must(X509_sign(made.get(), issuerKey, EVP_sha256()) > 0, "signature");
    return made;
}

Key readKey(const std::filesystem::path& file) {
    Key key(PEM_read_PrivateKey(openFile(file, "re").get(), nullptr, nullptr, nullptr));
    must(key != nullptr, file.string());
    return key;
}

void writePem(const std::filesystem::path& file, X509* certificate) {
    must(PEM_write_X509(openFile(file).get(), certificate) == 1, file.string());
}

void writePem(const std::filesystem::path& file, EVP_PKEY* key) {
    const File out = openFile(file);
    std::filesystem::permissions(file,
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    must(PEM_write_PrivateKey(out.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1, file.string());
}

void writeDer(const std::filesystem::path& file, X509* certificate) {
    must(i2d_X509_fp(openFile(file).get(), certificate) == 1, file.string());
}

}  // namespace rig
