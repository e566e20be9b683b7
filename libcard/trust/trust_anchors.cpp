#include <algorithm>
#include <array>
#include <system_error>

#include "libcard/trust/chain.h"
#include "libcard/trust/validator.h"

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

}  // namespace

TrustAnchors TrustAnchors::load(const std::filesystem::path& folder) {
    TrustAnchors all;
    for (const auto& path : certificateFiles(folder)) {
        try {
            for (Certificate& certificate : Certificate::load(path.string())) {
                if (!certificate.isCa()) throw Error(ErrorCode::CertificateMalformed, "not a CA");
                auto& list = isSelfSigned(certificate) ? all.anchors : all.intermediates;
                list.push_back(std::move(certificate));
            }
        } catch (const Error& error) {
            if (error.code() != ErrorCode::CertificateMalformed) throw;
            throw Error(error.code(), path.string() + ": " + error.detail());
        }
    }
    return all;
}

}  // namespace eleg
