#include "tests/unit/rig_card/card_fixture.h"

#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "tests/rig/card/bytes.h"

namespace rig::test {
namespace {

void write(const std::filesystem::path& file, const Bytes& bytes) {
    std::ofstream out(file, std::ios::binary);
    out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

void must(bool done) {
    if (!done) throw std::runtime_error("cannot make a test certificate");
}

/// A key and a self-signed certificate: the card cares for neither chain nor validity.
void makeKeyAndCertificate(const std::filesystem::path& folder, const std::string& purpose, int bits) {
    const PublicKey key(EVP_RSA_gen(static_cast<unsigned>(bits)), EVP_PKEY_free);
    const std::unique_ptr<X509, void (*)(X509*)> certificate(X509_new(), X509_free);
    must(key && certificate);
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), bits);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_NAME* name = X509_get_subject_name(certificate.get());
    const std::string text = "Tolvan Tolvansson TEST " + purpose;
    must(X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                                    reinterpret_cast<const unsigned char*>(text.c_str()), -1, -1, 0) == 1);
    must(X509_set_issuer_name(certificate.get(), name) == 1);
    must(X509_set_pubkey(certificate.get(), key.get()) == 1);
    must(X509_sign(certificate.get(), key.get(), EVP_sha256()) > 0);

    unsigned char* der = nullptr;
    const int size = i2d_X509(certificate.get(), &der);
    must(size > 0);
    write(folder / (purpose + ".der"), Bytes(der, der + size));
    OPENSSL_free(der);
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(
        std::fopen((folder / (purpose + ".key")).c_str(), "we"), std::fclose);
    must(file && PEM_write_PrivateKey(file.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1);
}

}  // namespace

Holder::Holder() {
    for (const int bits : {2048, 3072}) {
        const auto folder = ca() / "holders" / "tolvan" / std::to_string(bits);
        std::filesystem::create_directories(folder);
        makeKeyAndCertificate(folder, "auth", bits);
        makeKeyAndCertificate(folder, "sign", bits);
        std::filesystem::copy_file(folder / "auth.der", folder / "issuer.der");
    }
}

const Holder& Holder::tolvan() {
    static const Holder holder;
    return holder;
}

Bytes Holder::certificate(const std::string& purpose, int bits) const {
    std::ifstream in(ca() / "holders" / "tolvan" / std::to_string(bits) / (purpose + ".der"),
                     std::ios::binary);
    return Bytes(std::istreambuf_iterator<char>(in), {});
}

PublicKey Holder::publicKey(const std::string& purpose, int bits) const {
    const Bytes der = certificate(purpose, bits);
    const unsigned char* at = der.data();
    const std::unique_ptr<X509, void (*)(X509*)> parsed(d2i_X509(nullptr, &at, static_cast<long>(der.size())),
                                                        X509_free);
    return PublicKey(X509_get_pubkey(parsed.get()), EVP_PKEY_free);
}

Card::Card(const CardOrder& order) : order_(order) {
    personalise(folder(), order, Holder::tolvan().ca());
    restart();
}

void Card::restart() {
    card_ = VirtualCard::load(folder());
    card_->powerUp();
}

void Card::reset() {
    card_->powerDown();
    card_->powerUp();
}

std::string Card::send(const std::string& command) {
    return toHex(card_->transmit(hex(command)));
}

std::string Card::sendAll(const std::string& command) {
    Bytes bytes = hex(command);
    Bytes answer = card_->transmit(bytes);
    if (answer.size() == 2 && answer[0] == 0x6C) {
        bytes.at(4) = answer[1];
        answer = card_->transmit(bytes);
    }
    Bytes data(answer.begin(), answer.end() - 2);
    while (answer.at(answer.size() - 2) == 0x61) {
        answer = card_->transmit(Bytes{0x00, 0xC0, 0x00, 0x00, answer.back()});
        append(data, std::span(answer).first(answer.size() - 2));
    }
    append(data, std::span(answer).last(2));
    return toHex(data);
}

std::string Card::sendPins(const std::string& header, const std::vector<std::string>& codes) {
    std::string blocks;
    for (const std::string& code : codes) blocks += pinBlock(order_.profile, code);
    return send(header + toHex(Bytes{static_cast<std::uint8_t>(blocks.size() / 2)}) + blocks);
}

std::string Card::verify(const std::string& code, const std::string& reference) {
    return sendPins("002000" + (reference.empty() ? pinReference(order_.profile) : reference), {code});
}

std::string Card::readFile(const std::string& path) {
    const std::string selected =
        send("00A4080C" + toHex(Bytes{static_cast<std::uint8_t>(path.size() / 2)}) + path);
    if (selected != "9000") return selected;
    std::string content;
    for (int offset = 0;; offset += 256) {
        const Bytes position{static_cast<std::uint8_t>(offset >> 8), static_cast<std::uint8_t>(offset)};
        const std::string part = sendAll("00B0" + toHex(position) + "00");
        if (part == "6B00") return content;
        content += part.substr(0, part.size() - 4);
    }
}

std::string pinBlock(Profile profile, const std::string& code) {
    if (profile == Profile::SeeidGemsafe) {
        std::string block = code;
        block.resize(16, 'F');
        return block;
    }
    Bytes block(code.begin(), code.end());
    block.resize(profile == Profile::SvenskaPass ? 16 : 8);
    return toHex(block);
}

std::string pinReference(Profile profile) {
    switch (profile) {
        case Profile::SvenskaPass:
            return "11";
        case Profile::SeeidGemsafe:
            return "01";
        case Profile::Seeid:
        case Profile::TeliaIp5a:
            return "81";
    }
    return {};
}

}  // namespace rig::test
