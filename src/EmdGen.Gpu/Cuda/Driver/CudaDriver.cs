using System.Runtime.InteropServices;
using System.Text;

namespace EmdGen.Gpu.Cuda.Driver;

/// <summary>
/// The functions of NVIDIA's driver that it takes to launch a kernel in the context of another library: found by name, called by pointer,
/// so that nothing here needs a JIT.
/// </summary>
internal sealed unsafe class CudaDriver(nint library)
{
    private static readonly Lazy<CudaDriver> Installed = new(() => new CudaDriver(LoadInstalled()));

    private readonly delegate* unmanaged<int, byte**, int> getErrorName =
        (delegate* unmanaged<int, byte**, int>)NativeLibrary.GetExport(library, "cuGetErrorName");

    private readonly delegate* unmanaged<uint, int> init = (delegate* unmanaged<uint, int>)NativeLibrary.GetExport(library, "cuInit");

    private readonly delegate* unmanaged<int*, int, int> getDevice =
        (delegate* unmanaged<int*, int, int>)NativeLibrary.GetExport(library, "cuDeviceGet");

    private readonly delegate* unmanaged<int*, int, int, int> getAttribute =
        (delegate* unmanaged<int*, int, int, int>)NativeLibrary.GetExport(library, "cuDeviceGetAttribute");

    private readonly delegate* unmanaged<byte*, int, int, int> getName =
        (delegate* unmanaged<byte*, int, int, int>)NativeLibrary.GetExport(library, "cuDeviceGetName");

    private readonly delegate* unmanaged<nint*, int, int> retainPrimaryContext =
        (delegate* unmanaged<nint*, int, int>)NativeLibrary.GetExport(library, "cuDevicePrimaryCtxRetain");

    private readonly delegate* unmanaged<nint, int> push = (delegate* unmanaged<nint, int>)NativeLibrary.GetExport(library, "cuCtxPushCurrent_v2");

    private readonly delegate* unmanaged<nint*, int> pop = (delegate* unmanaged<nint*, int>)NativeLibrary.GetExport(library, "cuCtxPopCurrent_v2");

    private readonly delegate* unmanaged<nint*, byte*, int> loadModule =
        (delegate* unmanaged<nint*, byte*, int>)NativeLibrary.GetExport(library, "cuModuleLoadData");

    private readonly delegate* unmanaged<nint*, nint, byte*, int> getFunction =
        (delegate* unmanaged<nint*, nint, byte*, int>)NativeLibrary.GetExport(library, "cuModuleGetFunction");

    private readonly delegate* unmanaged<ulong*, nuint, int> allocate =
        (delegate* unmanaged<ulong*, nuint, int>)NativeLibrary.GetExport(library, "cuMemAlloc_v2");

    private readonly delegate* unmanaged<ulong, void*, nuint, nint, int> copyToDevice =
        (delegate* unmanaged<ulong, void*, nuint, nint, int>)NativeLibrary.GetExport(library, "cuMemcpyHtoDAsync_v2");

    private readonly delegate* unmanaged<nint, uint, uint, uint, uint, uint, uint, uint, nint, void**, void**, int> launch =
        (delegate* unmanaged<nint, uint, uint, uint, uint, uint, uint, uint, nint, void**, void**, int>)NativeLibrary.GetExport(
            library, "cuLaunchKernel");

    /// <summary>That of this machine.</summary>
    /// <exception cref="DllNotFoundException">None is installed.</exception>
    internal static CudaDriver Default => Installed.Value;

    internal void Init() => Check(init(0), "cuInit");

    internal int Device(int ordinal)
    {
        int device;
        Check(getDevice(&device, ordinal), "cuDeviceGet");
        return device;
    }

    internal int Attribute(CudaAttribute attribute, int device)
    {
        int value;
        Check(getAttribute(&value, (int)attribute, device), "cuDeviceGetAttribute");
        return value;
    }

    internal string Name(int device)
    {
        const int Length = 256;
        byte* name = stackalloc byte[Length];
        Check(getName(name, Length, device), "cuDeviceGetName");
        return Marshal.PtrToStringUTF8((nint)name)!;
    }

    internal nint RetainPrimaryContext(int device)
    {
        nint context;
        Check(retainPrimaryContext(&context, device), "cuDevicePrimaryCtxRetain");
        return context;
    }

    internal void Push(nint context) => Check(push(context), "cuCtxPushCurrent");

    internal void Pop()
    {
        nint context;
        Check(pop(&context), "cuCtxPopCurrent");
    }

    /// <summary>A kernel of an assembly, compiled for the current context's device and kept as long as the context.</summary>
    internal nint LoadKernel(string assembly, string entryPoint)
    {
        nint module, function;
        fixed (byte* text = Encoding.UTF8.GetBytes(assembly + '\0'))
            Check(loadModule(&module, text), "cuModuleLoadData");
        fixed (byte* name = Encoding.UTF8.GetBytes(entryPoint + '\0'))
            Check(getFunction(&function, module, name), "cuModuleGetFunction");
        return function;
    }

    internal ulong Allocate(long bytes)
    {
        ulong address;
        Check(allocate(&address, (nuint)bytes), "cuMemAlloc");
        return address;
    }

    /// <summary>Copies in the default stream's order.</summary>
    internal void Copy(ulong to, void* from, long bytes) => Check(copyToDevice(to, from, (nuint)bytes, 0), "cuMemcpyHtoDAsync");

    /// <summary>Starts a kernel with shared memory of its own declaration on the default stream, and returns.</summary>
    internal void Launch(nint kernel, int groupCount, int groupSize, void** parameters)
        => Check(launch(kernel, (uint)groupCount, 1, 1, (uint)groupSize, 1, 1, 0, 0, parameters, null), "cuLaunchKernel");

    /// <exception cref="DllNotFoundException">None is installed.</exception>
    internal static nint LoadInstalled() => DriverLibrary.Load(DriverLibrary.Cuda);

    private void Check(int result, string function)
    {
        if (result == 0)
            return;
        byte* name = null;
        _ = getErrorName(result, &name);
        string text = name is null ? FormattableString.Invariant($"error {result}") : Marshal.PtrToStringUTF8((nint)name)!;
        throw new CudaDriverException($"{function} failed: {text}.", result);
    }
}
