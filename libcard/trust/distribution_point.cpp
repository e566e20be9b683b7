#include "libcard/trust/distribution_point.h"

#include <openssl/err.h>

#include <algorithm>

#include "libcard/crypto/openssl.h"
#include "libcard/trust/crl.h"

namespace eleg {
namespace {

using Points = openssl::Owned<CRL_DIST_POINTS, CRL_DIST_POINTS_free>;

constexpr std::size_t kMaxUrls = 8;
constexpr int kMaxUrl = 2048;
constexpr int kMaxNames = 64;

Points pointsOf(const Certificate& certificate) {
    Points points(static_cast<CRL_DIST_POINTS*>(
        X509_get_ext_d2i(certificate.x509(), NID_crl_distribution_points, nullptr, nullptr)));
    ERR_clear_error();
    return points;
}

/// The full names of `point`; null for none, or one relative to the issuer.
const GENERAL_NAMES* namesOf(const DIST_POINT_NAME* point) {
    return point != nullptr && point->type == 0 ? point->name.fullname : nullptr;
}

std::optional<std::string> httpUrl(const GENERAL_NAME* name) {
    if (name->type != GEN_URI) return std::nullopt;
    const ASN1_IA5STRING* uri = name->d.uniformResourceIdentifier;
    const int size = ASN1_STRING_length(uri);
    if (size > kMaxUrl) return std::nullopt;
    std::string url(reinterpret_cast<const char*>(ASN1_STRING_get0_data(uri)),
                    static_cast<std::size_t>(size));
    const bool plain = std::all_of(url.begin(), url.end(), [](char c) { return c > ' ' && c <= '~'; });
    if (!plain || !(url.starts_with("http://") || url.starts_with("https://"))) return std::nullopt;
    return url;
}

bool shareName(const GENERAL_NAMES* a, const GENERAL_NAMES* b) {
    if (a == nullptr || b == nullptr || sk_GENERAL_NAME_num(a) > kMaxNames ||
        sk_GENERAL_NAME_num(b) > kMaxNames)
        return false;
    for (int i = 0; i < sk_GENERAL_NAME_num(a); ++i)
        for (int k = 0; k < sk_GENERAL_NAME_num(b); ++k)
            if (GENERAL_NAME_cmp(sk_GENERAL_NAME_value(a, i), sk_GENERAL_NAME_value(b, k)) == 0) return true;
    return false;
}

bool isNamedBy(const DIST_POINT_NAME* place, const Certificate& certificate) {
    const Points points = pointsOf(certificate);
    for (int i = 0; points && i < std::min(sk_DIST_POINT_num(points.get()), kMaxNames); ++i)
        if (shareName(namesOf(place), namesOf(sk_DIST_POINT_value(points.get(), i)->distpoint))) return true;
    return false;
}

}  // namespace

std::vector<std::string> crlUrlsOf(const Certificate& certificate) {
    std::vector<std::string> urls;
    const Points points = pointsOf(certificate);
    for (int i = 0; points && i < std::min(sk_DIST_POINT_num(points.get()), kMaxNames); ++i) {
        const DIST_POINT* point = sk_DIST_POINT_value(points.get(), i);
        const GENERAL_NAMES* names = namesOf(point->distpoint);
        if (names == nullptr || point->reasons != nullptr || point->CRLissuer != nullptr) continue;
        for (int k = 0; k < std::min(sk_GENERAL_NAME_num(names), kMaxNames) && urls.size() < kMaxUrls; ++k)
            if (auto url = httpUrl(sk_GENERAL_NAME_value(names, k))) urls.push_back(*std::move(url));
    }
    return urls;
}

std::optional<Finding> objectionToPoint(const ISSUING_DIST_POINT& point, const Certificate& certificate) {
    if (point.indirectCRL > 0) return Finding::CrlIndirect;
    if (point.onlysomereasons != nullptr || point.onlyattr > 0) return Finding::CrlPartial;
    if (point.onlyuser > 0 && point.onlyCA > 0) return Finding::CrlPartial;
    if ((point.onlyuser > 0 && certificate.isCa()) || (point.onlyCA > 0 && !certificate.isCa()))
        return Finding::CrlPartial;
    if (point.distpoint != nullptr && !isNamedBy(point.distpoint, certificate)) return Finding::CrlOtherPlace;
    return std::nullopt;
}

}  // namespace eleg
