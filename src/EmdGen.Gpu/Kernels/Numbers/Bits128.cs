namespace EmdGen.Gpu.Kernels.Numbers;

/// <summary>The 16 bytes that one instruction loads or stores at most.</summary>
internal struct Bits128
{
    internal uint A;
    internal uint B;
    internal uint C;
    internal uint D;
}
