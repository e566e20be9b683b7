#include "libcard/trust/trust_anchors.h"

#include <openssl/err.h>

#include <algorithm>
#include <array>
#include <system_error>

#include "libcard/crypto/openssl.h"

namespace eleg {
namespace {

constexpr std::array<std::string_view, 4> kExtensions = {".pem", ".crt", ".cer", ".der"};
constexpr std::size_t kMaxFiles = 256;

bool isCertificateFile(const std::filesystem::directory_entry& entry) {
    const std::string extension = entry.path().extension();
    std::error_code ignored;
    return entry.is_regular_file(ignored) &&
           std::find(kExtensions.begin(), kExtensions.end(), extension) != kExtensions.end();
}

std::vector<std::filesystem::path> certificateFiles(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        if (!isCertificateFile(*entry)) continue;
        if (files.size() == kMaxFiles)
            throw Error(ErrorCode::FileUnreadable, folder.string() + ": more than 256 certificate files");
        files.push_back(entry->path());
    }
    if (error) throw Error(ErrorCode::FileUnreadable, folder.string() + ": " + error.message());
    std::sort(files.begin(), files.end());
    return files;
}

/// Signed with its own key: a root.
bool isSelfSigned(const Certificate& certificate) {
    const bool selfSigned = X509_self_signed(certificate.x509(), 1) == 1;
    ERR_clear_error();
    return selfSigned;
}

}  // namespace

bool TrustAnchor::isFor(CertificateUse use) const {
    if (use == CertificateUse::Issuer || use == CertificateUse::OcspResponder || uses.empty()) return true;
    return std::find(uses.begin(), uses.end(), use) != uses.end();
}

TrustAnchors TrustAnchors::load(const std::filesystem::path& folder, AnchorSet set) {
    TrustAnchors all;
    for (const auto& path : certificateFiles(folder)) {
        try {
            for (Certificate& certificate : Certificate::load(path.string())) {
                if (!certificate.isCa()) throw Error(ErrorCode::CertificateMalformed, "not a CA");
                if (!isSelfSigned(certificate)) {
                    all.intermediates.push_back(std::move(certificate));
                    continue;
                }
                all.anchors.emplace_back(std::move(certificate));
                all.anchors.back().set = set;
            }
        } catch (const Error& error) {
            if (error.code() != ErrorCode::CertificateMalformed) throw;
            throw Error(error.code(), path.string() + ": " + error.detail());
        }
    }
    return all;
}

void TrustAnchors::add(TrustAnchors others) {
    const auto append = [](auto& to, auto& from) {
        to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    };
    append(anchors, others.anchors);
    append(intermediates, others.intermediates);
    append(reasons, others.reasons);
}

}  // namespace eleg
