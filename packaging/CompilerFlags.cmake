# Warnings are errors, and every program is hardened the same way in every preset.
#
# eleg_flags is linked by every target of ours (through eleg_add_flags).

add_library(eleg_flags INTERFACE)
target_include_directories(eleg_flags INTERFACE ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR}/generated)
target_compile_options(eleg_flags INTERFACE
    -Wall -Wextra -Wpedantic -Werror -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Wcast-qual
    -Woverloaded-virtual -Wformat=2 -Wundef
    -fstack-protector-strong -fstack-clash-protection -fcf-protection=full)
target_link_options(eleg_flags INTERFACE -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack -Wl,--as-needed)

if(ELEG_DEVELOPER_BUILD)
    target_compile_definitions(eleg_flags INTERFACE ELEG_DEVELOPER_BUILD=1)
else()
    target_compile_definitions(eleg_flags INTERFACE ELEG_DEVELOPER_BUILD=0)
endif()

if(ELEG_FUZZ)
    # clang has warnings of its own; GCC's count.
    target_compile_options(eleg_flags INTERFACE -Wno-error -O1 -fsanitize=fuzzer-no-link,address,undefined
        -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(eleg_flags INTERFACE -fsanitize=address,undefined)
elseif(ELEG_SANITIZE)
    # _FORTIFY_SOURCE hides overflows from ASan, so it is off here and only here. A target with the property
    # ELEG_UNSANITIZED is loaded into a program that is not ours.
    set(sanitized $<NOT:$<BOOL:$<TARGET_PROPERTY:ELEG_UNSANITIZED>>>)
    target_compile_options(eleg_flags INTERFACE
        "$<${sanitized}:-fsanitize=address,undefined;-fno-sanitize-recover=all;-fno-omit-frame-pointer>")
    target_link_options(eleg_flags INTERFACE "$<${sanitized}:-fsanitize=address,undefined>")
else()
    target_compile_options(eleg_flags INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3)
endif()

# -O2, like Debian's packages: the same code as the developer build's, and at -O3 GCC 12 raises false alarms in
# the standard library's own templates (GCC bug 105651 is one).
if(CMAKE_BUILD_TYPE STREQUAL "Release")
    string(REPLACE "-O3" "-O2" CMAKE_CXX_FLAGS_RELEASE "${CMAKE_CXX_FLAGS_RELEASE}")
endif()

# Functions and lines in backtraces, but no local variables: those were a third of the time to build. Whoever wants them
# in a debugger configures with -DELEG_DEBUG_LEVEL=2.
set(ELEG_DEBUG_LEVEL 1 CACHE STRING "How much debuggers are told (GCC's -g1, -g2, -g3)")
foreach(type DEBUG RELWITHDEBINFO)
    string(REGEX REPLACE "-g( |$)" "-g${ELEG_DEBUG_LEVEL}\\1" CMAKE_CXX_FLAGS_${type} "${CMAKE_CXX_FLAGS_${type}}")
endforeach()

# Where CMAKE_UNITY_BUILD is on (all presets), the files of a folder are built together, sixteen at a time: what their
# headers cost is paid once. Names in anonymous namespaces have to differ in a folder then. `./dev lint` looks at each
# file by itself, so that it names what it needs.
set(CMAKE_UNITY_BUILD_BATCH_SIZE 16)

# Making moc's input waits for headers of the target only, not until all that it links to is built.
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF)

include(CheckPIESupported)
check_pie_supported()
