#include "libcard/identity/distinguished_name.h"

#include <algorithm>
#include <array>

#include "libcard/identity/plain_text.h"

namespace eleg {
namespace {

constexpr std::size_t kMaxCharacters = 256;
// More attributes than any name has; the rest would only be cut off.
constexpr int kMaxAttributes = 64;

std::span<const std::uint8_t> bytesOf(const std::string& text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

TextEncoding encodingOf(int type) {
    switch (type) {
        case V_ASN1_UTF8STRING:
            return TextEncoding::Utf8;
        case V_ASN1_BMPSTRING:
            return TextEncoding::Utf16;
        case V_ASN1_UNIVERSALSTRING:
            return TextEncoding::Utf32;
        case V_ASN1_T61STRING:
            return TextEncoding::Latin1;
        default:
            return TextEncoding::Ascii;
    }
}

std::string valueOf(const X509_NAME_ENTRY* entry) {
    const ASN1_STRING* value = X509_NAME_ENTRY_get_data(entry);
    const std::span<const std::uint8_t> bytes(ASN1_STRING_get0_data(value),
                                              static_cast<std::size_t>(ASN1_STRING_length(value)));
    return plainText(bytes, encodingOf(ASN1_STRING_type(value)), kMaxCharacters);
}

/// "CN", "serialNumber", or the dotted OID of an attribute without a name.
std::string typeOf(const X509_NAME_ENTRY* entry) {
    const ASN1_OBJECT* object = X509_NAME_ENTRY_get_object(entry);
    const int nid = OBJ_obj2nid(object);
    if (nid != NID_undef) return OBJ_nid2sn(nid);
    std::array<char, 80> oid{};
    OBJ_obj2txt(oid.data(), static_cast<int>(oid.size()), object, 1);
    return oid.data();
}

std::string escaped(const std::string& value) {
    std::string text;
    for (const char c : value) {
        if (std::string_view(",+\\\"<>;=").find(c) != std::string_view::npos) text += '\\';
        text += c;
    }
    return text;
}

std::string* memberFor(DistinguishedName& name, int nid) {
    switch (nid) {
        case NID_commonName:
            return &name.commonName;
        case NID_givenName:
            return &name.givenName;
        case NID_surname:
            return &name.surname;
        case NID_organizationName:
            return &name.organisation;
        case NID_countryName:
            return &name.country;
        case NID_serialNumber:
            return &name.serialNumber;
        default:
            return nullptr;
    }
}

}  // namespace

DistinguishedName distinguishedNameOf(const X509_NAME* name) {
    DistinguishedName result;
    const int count = std::min(X509_NAME_entry_count(name), kMaxAttributes);
    for (int i = 0; i < count; ++i) {
        const X509_NAME_ENTRY* entry = X509_NAME_get_entry(name, i);
        const std::string value = valueOf(entry);
        std::string* member = memberFor(result, OBJ_obj2nid(X509_NAME_ENTRY_get_object(entry)));
        if (member != nullptr && member->empty()) *member = value;
        const std::string attribute = typeOf(entry) + "=" + escaped(value);
        result.text = result.text.empty() ? attribute : attribute + ", " + result.text;
    }
    result.text = plainText(bytesOf(result.text), TextEncoding::Utf8, kMaxCharacters);
    return result;
}

}  // namespace eleg
