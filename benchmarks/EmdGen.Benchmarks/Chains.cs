namespace EmdGen.Benchmarks;

/// <summary>The class counts that are measured.</summary>
public static partial class Chains
{
    [OrderedClasses(Count = 2)]
    public readonly partial struct C2;

    [OrderedClasses(Count = 5)]
    public readonly partial struct C5;

    [OrderedClasses(Count = 8)]
    public readonly partial struct C8;

    [OrderedClasses(Count = 10)]
    public readonly partial struct C10;

    [OrderedClasses(Count = 16)]
    public readonly partial struct C16;

    [OrderedClasses(Count = 24)]
    public readonly partial struct C24;

    [OrderedClasses(Count = 32)]
    public readonly partial struct C32;

    [OrderedClasses(Count = 64)]
    public readonly partial struct C64;

    [OrderedClasses(Count = 101)]
    public readonly partial struct C101;

    [OrderedClasses(Count = 256)]
    public readonly partial struct C256;

    [OrderedClasses(Count = 1000)]
    public readonly partial struct C1000;
}
