#include "libcard/identity/identity.h"

namespace eleg {
namespace {

/// How ETSI EN 319 412-1 (5.1.3) writes a Swedish personnummer in a serialNumber.
constexpr std::string_view kEtsiPrefix = "PNOSE-";

std::optional<Personnummer> personnummerOf(const DistinguishedName& subject) {
    std::string_view number = subject.serialNumber;
    if (number.starts_with(kEtsiPrefix)) return Personnummer::parse(number.substr(kEtsiPrefix.size()));
    // Twelve digits of another country are not a personnummer, whatever they look like.
    if (subject.country != "SE") return std::nullopt;
    return Personnummer::parse(number);
}

}  // namespace

Holder holderOf(const Certificate& certificate) {
    const DistinguishedName& subject = certificate.subject();
    Holder holder;
    holder.givenName = subject.givenName;
    holder.surname = subject.surname;
    holder.name = subject.givenName.empty() || subject.surname.empty()
                      ? subject.commonName
                      : subject.givenName + ' ' + subject.surname;
    holder.personnummer = personnummerOf(subject);
    return holder;
}

std::optional<Purpose> purposeOf(const Certificate& certificate) {
    if (certificate.isCa()) return std::nullopt;
    if (certificate.allowsDigitalSignature()) return Purpose::Authentication;
    if (certificate.allowsNonRepudiation()) return Purpose::Signature;
    return std::nullopt;
}

std::string issuerNameOf(const Certificate& certificate) {
    const DistinguishedName& issuer = certificate.issuer();
    return issuer.organisation.empty() ? issuer.commonName : issuer.organisation;
}

}  // namespace eleg
