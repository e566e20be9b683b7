#include "libcard/preview/preview_cache.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "libcard/preview/tlv.h"
#include "libcard/secure/file.h"

namespace eleg {
namespace {

constexpr std::size_t kLongest = 256UL * 1024;
constexpr std::size_t kMostCertificates = 16;

void write(const std::filesystem::path& path, const Bytes& content) {
    std::string temporary = path.string() + ".XXXXXX";
    const int file = ::mkstemp(temporary.data());
    if (file < 0) return;
    const bool written =
        ::write(file, content.data(), content.size()) == static_cast<ssize_t>(content.size());
    const bool closed = ::close(file) == 0;
    if (!written || !closed || ::rename(temporary.c_str(), path.c_str()) != 0) ::unlink(temporary.c_str());
}

}  // namespace

std::vector<Certificate> PreviewCache::find(const std::string& key) const {
    if (folder_.empty()) return {};
    try {
        const std::string content = readFile(folder_ / ("card-" + key), kLongest);
        std::span<const std::uint8_t> rest(reinterpret_cast<const std::uint8_t*>(content.data()),
                                           content.size());
        std::vector<Certificate> certificates;
        while (!rest.empty() && certificates.size() < kMostCertificates) {
            const auto element = firstTlv(rest);
            if (!element) return {};
            certificates.push_back(Certificate::parse(rest.first(element->size)));
            rest = rest.subspan(element->size);
        }
        return certificates;
    } catch (const Error&) {
        return {};
    }
}

void PreviewCache::keep(const std::string& key, const std::vector<Certificate>& certificates) const {
    if (folder_.empty() || certificates.empty()) return;
    Bytes all;
    for (const Certificate& certificate : certificates)
        all.insert(all.end(), certificate.der().begin(), certificate.der().end());
    write(folder_ / ("card-" + key), all);
}

void PreviewCache::giveToOpensc(const std::string& serial, const std::string& path,
                                const Bytes& content) const {
    if (folder_.empty()) return;
    const std::filesystem::path file = folder_ / (serial + "_NODATE_" + path);
    if (::access(file.c_str(), F_OK) != 0) write(file, content);
}

}  // namespace eleg
