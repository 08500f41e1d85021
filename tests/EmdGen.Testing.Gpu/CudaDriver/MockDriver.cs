using System.Runtime.InteropServices;
using EmdGen.Gpu.Cuda.Driver;
using EmdGen.Testing.CudaDriver;

namespace EmdGen.Testing.Gpu.CudaDriver;

/// <summary>The mock of NVIDIA's driver in this process.</summary>
internal static unsafe class MockDriver
{
    private static readonly Lazy<nint> Library = new(() => NativeLibrary.Load(MockLibrary.File));

    /// <summary>A launch: the assembly and entry point, the numbers of groups and of their threads, and the parameters' addresses.</summary>
    internal delegate void Launch(string assembly, string entryPoint, int groupCount, int groupSize, void** parameters);

    /// <summary>What runs a launch; nothing where it is null.</summary>
    internal static Launch? OnLaunch
    {
        get;
        set
        {
            field = value;
            Failure = null;
            ((delegate* unmanaged<delegate* unmanaged<byte*, byte*, uint, uint, nint, void**, int>, void>)Export("mock_on_launch"))(
                value is null ? null : &Handle);
        }
    }

    /// <summary>What a launch threw, which nothing may through native code.</summary>
    internal static Exception? Failure { get; private set; }

    internal static CudaDevice Device(int ordinal = 0) => new(new EmdGen.Gpu.Cuda.Driver.CudaDriver(Library.Value), ordinal);

    /// <summary>How often a function was called.</summary>
    internal static long Calls(string function)
    {
        fixed (byte* name = Utf8(function))
            return (long)((delegate* unmanaged<byte*, nint>)Export("mock_calls"))(name);
    }

    /// <summary>How often any function was called.</summary>
    internal static long AllCalls() => (long)((delegate* unmanaged<nint>)Export("mock_all_calls"))();

    /// <summary>Lets the next call of a function fail.</summary>
    internal static void Fail(string function, int result)
    {
        fixed (byte* name = Utf8(function))
            ((delegate* unmanaged<byte*, int, void>)Export("mock_fail"))(name, result);
    }

    private static nint Export(string name) => NativeLibrary.GetExport(Library.Value, name);

    private static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text + '\0');

    [UnmanagedCallersOnly]
    private static int Handle(byte* assembly, byte* entryPoint, uint groups, uint threads, nint stream, void** parameters)
    {
        try
        {
            OnLaunch!(Marshal.PtrToStringUTF8((nint)assembly)!, Marshal.PtrToStringUTF8((nint)entryPoint)!, (int)groups, (int)threads, parameters);
            return 0;
        }
        catch (Exception failure)
        {
            Failure = failure;
            return -1;
        }
    }
}
