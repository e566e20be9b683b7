#include "app/dialogs/display.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <xcb/xcb.h>

#include <QByteArray>
#include <QFile>
#include <QtGlobal>
#include <array>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

#include "app/dialogs/xsettings.h"

namespace eleg {

namespace {

struct Disconnect {
    void operator()(xcb_connection_t* connection) const { xcb_disconnect(connection); }
};
using Connection = std::unique_ptr<xcb_connection_t, Disconnect>;

struct Free {
    void operator()(void* memory) const { std::free(memory); }
};
template <typename T>
using Reply = std::unique_ptr<T, Free>;

bool waylandAnswers() {
    QByteArray path = qgetenv("WAYLAND_DISPLAY");
    if (path.isEmpty()) return false;
    if (!path.startsWith('/')) path = qgetenv("XDG_RUNTIME_DIR") + '/' + path;
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (static_cast<std::size_t>(path.size()) >= sizeof address.sun_path) return false;
    std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
    const int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0) return false;
    const bool ok = connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    close(fd);
    return ok;
}

Connection connectToX() {
    if (!qEnvironmentVariableIsSet("DISPLAY")) return nullptr;
    Connection connection(xcb_connect(nullptr, nullptr));
    if (xcb_connection_has_error(connection.get()) != 0) return nullptr;
    return connection;
}

constexpr std::uint32_t kLongestProperty = 64 * 1024 / 4;

// The atoms' numbers, asked for together; 0 for one that nobody has ever used.
template <std::size_t count>
std::array<xcb_atom_t, count> atoms(xcb_connection_t* x, const std::array<std::string_view, count>& names) {
    std::array<xcb_intern_atom_cookie_t, count> cookies;
    for (std::size_t i = 0; i < count; ++i)
        cookies[i] = xcb_intern_atom(x, 1, static_cast<std::uint16_t>(names[i].size()), names[i].data());
    std::array<xcb_atom_t, count> found{};
    for (std::size_t i = 0; i < count; ++i) {
        const Reply<xcb_intern_atom_reply_t> reply(xcb_intern_atom_reply(x, cookies[i], nullptr));
        found[i] = reply ? reply->atom : static_cast<xcb_atom_t>(XCB_ATOM_NONE);
    }
    return found;
}

// A window's property; empty when there is none.
std::vector<std::uint8_t> property(xcb_connection_t* x, xcb_window_t window, xcb_atom_t name) {
    if (name == XCB_ATOM_NONE || window == XCB_WINDOW_NONE) return {};
    const auto cookie = xcb_get_property(x, 0, window, name, XCB_ATOM_ANY, 0, kLongestProperty);
    const Reply<xcb_get_property_reply_t> reply(xcb_get_property_reply(x, cookie, nullptr));
    const int length = reply ? xcb_get_property_value_length(reply.get()) : 0;
    if (length <= 0) return {};
    const auto* bytes = static_cast<const std::uint8_t*>(xcb_get_property_value(reply.get()));
    return {bytes, bytes + length};
}

// The first 32-bit value of a property; 0 when there is none.
std::uint32_t number(const std::vector<std::uint8_t>& value) {
    std::uint32_t first = 0;
    if (value.size() >= sizeof first) std::memcpy(&first, value.data(), sizeof first);
    return first;
}

xcb_window_t ownerOf(xcb_connection_t* x, xcb_atom_t selection) {
    if (selection == XCB_ATOM_NONE) return XCB_WINDOW_NONE;
    const Reply<xcb_get_selection_owner_reply_t> reply(
        xcb_get_selection_owner_reply(x, xcb_get_selection_owner(x, selection), nullptr));
    return reply ? reply->owner : static_cast<xcb_window_t>(XCB_WINDOW_NONE);
}

int parentOf(int pid) {
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    const QByteArray stat = file.readAll();
    // "pid (any name) state ppid …"
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 1).simplified().split(' ');
    return fields.size() > 1 ? fields.at(1).toInt() : 0;
}

bool isAncestor(int pid) {
    int ours = getpid();
    for (int depth = 0; ours > 1 && depth < 64; ++depth, ours = parentOf(ours))
        if (ours == pid) return true;
    return false;
}

}  // namespace

Desktop lookAtDesktop() {
    Desktop desktop;
    // Platforms without a display of their own, named outright.
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    if (platform.startsWith("offscreen") || platform.startsWith("minimal") || platform.startsWith("vnc")) {
        desktop.answers = true;
        return desktop;
    }
    const Connection connection = connectToX();
    if (!connection) {
        desktop.answers = waylandAnswers();
        return desktop;
    }
    desktop.answers = true;
    xcb_connection_t* x = connection.get();
    const xcb_screen_t* screen = xcb_setup_roots_iterator(xcb_get_setup(x)).data;
    if (!screen) return desktop;
    const auto [active, pid, settings, manager] =
        atoms<4>(x, {"_NET_ACTIVE_WINDOW", "_NET_WM_PID", "_XSETTINGS_SETTINGS", "_XSETTINGS_S0"});
    const std::uint32_t window = number(property(x, screen->root, active));
    const std::uint32_t process = number(property(x, window, pid));
    desktop.mayTakeFocus = process == 0 || isAncestor(static_cast<int>(process));
    const std::vector<std::uint8_t> told = property(x, ownerOf(x, manager), settings);
    desktop.theme = xsetting(told, "Net/ThemeName").value_or("");
    desktop.lessMotion = xsettingNumber(told, "Gtk/EnableAnimations") == 0;
    return desktop;
}

void prepareEnvironment() {
    qputenv("QT_IM_MODULE", "none");
    qputenv("QT_XCB_GL_INTEGRATION", "none");
    qputenv("QT_NO_GLIB", "1");
    // KDE's theme is built into Qt; the others would load a whole second toolkit.
    if (!qgetenv("XDG_CURRENT_DESKTOP").contains("KDE")) qputenv("QT_QPA_PLATFORMTHEME", "generic");
    qunsetenv("QT_STYLE_OVERRIDE");
    qunsetenv("SESSION_MANAGER");
}

}  // namespace eleg
