// A USB bus of virtual readers, preloaded into the private pcscd in the place of libudev.
//
// Debian's pcscd never drops a reader of reader.conf: RFReCheckReaderConf exists and nothing calls it when
// pcscd is built with libudev (1.9.9, hotplug_libudev.c: HPReCheckSerialReaders is empty). Readers on USB do
// come and go, so ours are on USB: what pcscd asks libudev is answered here from what the rig tells, and its
// folder of drivers is the rig's own. Everything after that is pcscd's own doing.
//
// ELEG_RIG_FOLDER is the rig's folder. Its socket "usb" gives a line "add N" or "remove N" for each event,
// and its folder "drivers" stands in the place of /usr/lib/pcsc/drivers.
#include <dirent.h>
#include <dlfcn.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#define PRELOADED extern "C" __attribute__((visibility("default")))

namespace {

constexpr std::string_view kDrivers = "/usr/lib/pcsc/drivers";

std::string redirected(const char* path) {
    const std::string_view given(path);
    const char* folder = std::getenv("ELEG_RIG_FOLDER");
    if (folder == nullptr || !given.starts_with(kDrivers)) return path;
    return std::string(folder) + "/drivers" + std::string(given.substr(kDrivers.size()));
}

template <typename Function>
Function original(const char* name) {
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

}  // namespace

// libudev's types are opaque to pcscd.
struct udev {};
struct udev_enumerate {};
struct udev_list_entry {};

struct udev_monitor {
    int socket = -1;
};

struct udev_device {
    std::string action;
    std::string sysname;
    std::string devnode;
    std::string product;
};

namespace {

udev theUdev;
udev_enumerate theEnumeration;
udev_monitor theMonitor;

int connectToRig() {
    const char* folder = std::getenv("ELEG_RIG_FOLDER");
    const std::string path = std::string(folder == nullptr ? "" : folder) + "/usb";
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path) return -1;
    std::ranges::copy(path, address.sun_path);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket >= 0 && ::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        ::close(socket);
        return -1;
    }
    return socket;
}

}  // namespace

PRELOADED udev* udev_new() {
    return &theUdev;
}

PRELOADED udev* udev_unref(udev*) {
    return nullptr;
}

// Nothing is there at the start: every reader comes as an event, in the rig's order.
PRELOADED udev_enumerate* udev_enumerate_new(udev*) {
    return &theEnumeration;
}

PRELOADED int udev_enumerate_add_match_subsystem(udev_enumerate*, const char*) {
    return 0;
}

PRELOADED int udev_enumerate_scan_devices(udev_enumerate*) {
    return 0;
}

PRELOADED udev_list_entry* udev_enumerate_get_list_entry(udev_enumerate*) {
    return nullptr;
}

PRELOADED udev_enumerate* udev_enumerate_unref(udev_enumerate*) {
    return nullptr;
}

PRELOADED udev_list_entry* udev_list_entry_get_next(udev_list_entry*) {
    return nullptr;
}

PRELOADED const char* udev_list_entry_get_name(udev_list_entry*) {
    return nullptr;
}

PRELOADED udev_device* udev_device_new_from_syspath(udev*, const char*) {
    return nullptr;
}

PRELOADED udev_monitor* udev_monitor_new_from_netlink(udev*, const char*) {
    theMonitor.socket = connectToRig();
    return theMonitor.socket >= 0 ? &theMonitor : nullptr;
}

PRELOADED int udev_monitor_filter_add_match_subsystem_devtype(udev_monitor*, const char*, const char*) {
    return 0;
}

PRELOADED int udev_monitor_enable_receiving(udev_monitor*) {
    return 0;
}

PRELOADED int udev_monitor_get_fd(udev_monitor* monitor) {
    return monitor->socket;
}

/// One line is one event. A line is short and sent at once, so reading it does not wait for long.
PRELOADED udev_device* udev_monitor_receive_device(udev_monitor* monitor) {
    std::string line;
    char c = 0;
    while (::read(monitor->socket, &c, 1) == 1 && c != '\n') line += c;
    const auto space = line.find(' ');
    if (c != '\n' || space == std::string::npos) return nullptr;
    const int number = std::atoi(line.c_str() + space + 1);
    char text[64];
    auto* device = new udev_device;
    device->action = line.substr(0, space);
    std::snprintf(text, sizeof text, "1-%d:1.0", number + 1);
    device->sysname = text;
    std::snprintf(text, sizeof text, "/dev/bus/usb/001/%03d", number + 1);
    device->devnode = text;
    std::snprintf(text, sizeof text, "%04x", number);
    device->product = text;
    return device;
}

PRELOADED const char* udev_device_get_action(udev_device* device) {
    return device->action.c_str();
}

PRELOADED const char* udev_device_get_devnode(udev_device* device) {
    return device->devnode.c_str();
}

PRELOADED const char* udev_device_get_sysname(udev_device* device) {
    return device->sysname.c_str();
}

PRELOADED udev_device* udev_device_get_parent_with_subsystem_devtype(udev_device* device, const char*,
                                                                     const char*) {
    return device;
}

PRELOADED const char* udev_device_get_sysattr_value(udev_device* device, const char* attribute) {
    const std::string_view name(attribute);
    if (name == "idVendor") return "e1e6";
    if (name == "idProduct") return device->product.c_str();
    if (name == "bInterfaceNumber") return "0";
    return nullptr;  // no interface name and no serial number: the reader's name stays what it is
}

PRELOADED udev_device* udev_device_unref(udev_device* device) {
    delete device;
    return nullptr;
}

PRELOADED DIR* opendir(const char* path) {
    return original<DIR* (*)(const char*)>("opendir")(redirected(path).c_str());
}

PRELOADED std::FILE* fopen(const char* path, const char* mode) {
    return original<std::FILE* (*)(const char*, const char*)>("fopen")(redirected(path).c_str(), mode);
}

PRELOADED void* dlopen(const char* path, int flags) {
    const auto open = original<void* (*)(const char*, int)>("dlopen");
    return path == nullptr ? open(nullptr, flags) : open(redirected(path).c_str(), flags);
}
