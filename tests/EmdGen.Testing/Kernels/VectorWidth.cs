using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EmdGen.Testing.Kernels;

/// <summary>The width of the vectors that kernels are dispatched to.</summary>
public static class VectorWidth
{
    /// <summary>In this process; 32 is one float.</summary>
    public static int Bits => Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : Vector128.IsHardwareAccelerated ? 128
        : 32;

    /// <summary>In a process that is told to take the widest there are, which some processors run slower with.</summary>
    public static int Widest => Avx512F.IsSupported && Avx512BW.IsSupported && Avx512DQ.IsSupported ? 512 : Bits;

    /// <summary>The environment variable that gives another process this width, where the processor has it.</summary>
    public static (string Name, string Value) Setting(int bits) => bits switch
    {
        512 => ("DOTNET_PreferredVectorBitWidth", "512"),
        256 => ("DOTNET_EnableAVX512", "0"),
        128 => ("DOTNET_EnableAVX2", "0"),
        32 => ("DOTNET_EnableHWIntrinsic", "0"),
        _ => throw new ArgumentOutOfRangeException(nameof(bits), bits, "A width is 512, 256, 128 or 32 bits."),
    };
}
