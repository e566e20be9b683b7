#include "app/desktop/usb_readers.h"

#include <algorithm>
#include <fstream>

namespace eleg {

namespace {

constexpr std::size_t kLongestName = 80;

// A device says of itself what it likes.
std::string lineOf(const std::filesystem::path& file) {
    std::string line;
    std::ifstream stream(file);
    std::getline(stream, line);
    line.resize(std::min(line.size(), kLongestName));
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
    while (!line.empty() && line.back() == ' ') line.pop_back();
    return line;
}

}  // namespace

std::vector<UsbReader> usbReaders(const std::filesystem::path& sysfs) {
    std::vector<UsbReader> found;
    std::error_code failed;
    for (std::filesystem::directory_iterator entry(sysfs, failed), end; !failed && entry != end;
         entry.increment(failed)) {
        // "1-2:1.0" is an interface of the device "1-2".
        const std::string name = entry->path().filename().string();
        const std::size_t colon = name.find(':');
        if (colon == std::string::npos || lineOf(entry->path() / "bInterfaceClass") != "0b") continue;
        const std::filesystem::path device = sysfs / name.substr(0, colon);
        const UsbReader reader{lineOf(device / "product"),
                               lineOf(device / "idVendor") + ':' + lineOf(device / "idProduct")};
        if (std::find(found.begin(), found.end(), reader) == found.end()) found.push_back(reader);
    }
    return found;
}

}  // namespace eleg
