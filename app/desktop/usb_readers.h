// Card readers that the kernel sees on USB, whether or not the card service can use them. No Qt.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace eleg {

struct UsbReader {
    std::string name;  ///< what the device calls itself, printable ASCII; may be empty
    std::string id;    ///< "08e6:3437", vendor and product
    bool operator==(const UsbReader&) const = default;
};

/// Devices with an interface of the USB class 0B, smart card (USB-IF, "Defined Class Codes"). Never throws;
/// empty when `sysfs` is not there.
std::vector<UsbReader> usbReaders(const std::filesystem::path& sysfs = "/sys/bus/usb/devices");

}  // namespace eleg
