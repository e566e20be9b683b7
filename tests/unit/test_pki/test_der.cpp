#include "tests/unit/test_pki/test_der.h"

#include <openssl/objects.h>
#include <openssl/x509.h>

#include <ctime>
#include <stdexcept>

namespace eleg::test::der {
namespace {

void check(bool good, const char* what) {
    if (!good) throw std::runtime_error(std::string("DER: ") + what);
}

Bytes signature(const Key& key, const std::string& hash, const Bytes& message) {
    const std::shared_ptr<EVP_MD_CTX> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    std::size_t size = 0;
    check(EVP_DigestSignInit(context.get(), nullptr, EVP_get_digestbyname(hash.c_str()), nullptr,
                             key.get()) == 1 &&
              EVP_DigestSign(context.get(), nullptr, &size, message.data(), message.size()) == 1,
          "sign");
    Bytes made(size);
    check(EVP_DigestSign(context.get(), made.data(), &size, message.data(), message.size()) == 1, "sign");
    made.resize(size);
    return made;
}

}  // namespace

Bytes value(std::uint8_t tag, const Bytes& content) {
    Bytes made = {tag};
    const std::size_t size = content.size();
    if (size < 0x80) {
        made.push_back(static_cast<std::uint8_t>(size));
    } else {
        int octets = 1;
        while (size >> (8 * octets) != 0) ++octets;
        made.push_back(static_cast<std::uint8_t>(0x80 | octets));
        for (int i = octets - 1; i >= 0; --i) made.push_back(static_cast<std::uint8_t>(size >> (8 * i)));
    }
    made.insert(made.end(), content.begin(), content.end());
    return made;
}

Bytes join(std::initializer_list<Bytes> parts) {
    Bytes all;
    for (const Bytes& part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
}

Bytes value(std::uint8_t tag, std::initializer_list<Bytes> parts) {
    return value(tag, join(parts));
}

Bytes oid(const std::string& dotted) {
    const std::shared_ptr<ASN1_OBJECT> object(OBJ_txt2obj(dotted.c_str(), 1), ASN1_OBJECT_free);
    check(object != nullptr, dotted.c_str());
    unsigned char* made = nullptr;
    const int size = i2d_ASN1_OBJECT(object.get(), &made);
    Bytes bytes(made, made + size);
    OPENSSL_free(made);
    return bytes;
}

Bytes integer(long number) {
    const std::shared_ptr<ASN1_INTEGER> made(ASN1_INTEGER_new(), ASN1_INTEGER_free);
    ASN1_INTEGER_set(made.get(), number);
    unsigned char* der = nullptr;
    const int size = i2d_ASN1_INTEGER(made.get(), &der);
    Bytes bytes(der, der + size);
    OPENSSL_free(der);
    return bytes;
}

Bytes boolean(bool truth) {
    return {0x01, 0x01, static_cast<std::uint8_t>(truth ? 0xFF : 0x00)};
}

Bytes generalizedTime(TimePoint t) {
    const std::time_t seconds = t.time_since_epoch().count();
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[32];
    const std::size_t size = std::strftime(text, sizeof text, "%Y%m%d%H%M%SZ", &parts);
    return value(0x18, Bytes(text, text + size));
}

Bytes octets(const Bytes& content) {
    return value(0x04, content);
}

Bytes uri(std::string_view text) {
    return value(0x86, Bytes(text.begin(), text.end()));
}

Bytes extension(const std::string& type, bool critical, const Bytes& content) {
    return sequence({oid(type), critical ? boolean(true) : Bytes(), octets(content)});
}

Bytes algorithm(const Key& key, const std::string& hash) {
    const bool rsa = EVP_PKEY_is_a(key.get(), "RSA") == 1;
    int nid = NID_undef;
    OBJ_find_sigid_by_algs(&nid, EVP_MD_get_type(EVP_get_digestbyname(hash.c_str())),
                           rsa ? NID_rsaEncryption : NID_X9_62_id_ecPublicKey);
    char dotted[64];
    OBJ_obj2txt(dotted, sizeof dotted, OBJ_nid2obj(nid), 1);
    return sequence({oid(dotted), rsa ? Bytes{0x05, 0x00} : Bytes()});
}

Bytes signedBy(const Key& key, const std::string& hash, const Bytes& tbs, const Bytes& parts) {
    Bytes bits = {0x00};
    const Bytes made = signature(key, hash, tbs);
    bits.insert(bits.end(), made.begin(), made.end());
    return sequence({tbs, algorithm(key, hash), value(0x03, bits), parts});
}

}  // namespace eleg::test::der
