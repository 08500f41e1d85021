namespace EmdGen.Tests.Kernels;

/// <summary>A type for every class count that the kernels are tested at: unrolled up to twelve, loops above.</summary>
public static partial class Chains
{
    [OrderedClasses(Count = 2)]
    public readonly partial struct Unit2;

    [OrderedClasses(Count = 3)]
    public readonly partial struct Unit3;

    [OrderedClasses(Count = 4)]
    public readonly partial struct Unit4;

    [OrderedClasses(Count = 5)]
    public readonly partial struct Unit5;

    [OrderedClasses(Count = 6)]
    public readonly partial struct Unit6;

    [OrderedClasses(Count = 7)]
    public readonly partial struct Unit7;

    [OrderedClasses(Count = 8)]
    public readonly partial struct Unit8;

    [OrderedClasses(Count = 9)]
    public readonly partial struct Unit9;

    [OrderedClasses(Count = 10)]
    public readonly partial struct Unit10;

    [OrderedClasses(Count = 11)]
    public readonly partial struct Unit11;

    [OrderedClasses(Count = 12)]
    public readonly partial struct Unit12;

    [OrderedClasses(Count = 13)]
    public readonly partial struct Unit13;

    [OrderedClasses(Count = 14)]
    public readonly partial struct Unit14;

    [OrderedClasses(Count = 15)]
    public readonly partial struct Unit15;

    [OrderedClasses(Count = 16)]
    public readonly partial struct Unit16;

    [OrderedClasses(Count = 17)]
    public readonly partial struct Unit17;

    [OrderedClasses(Count = 18)]
    public readonly partial struct Unit18;

    [OrderedClasses(Count = 19)]
    public readonly partial struct Unit19;

    [OrderedClasses(Count = 20)]
    public readonly partial struct Unit20;

    [OrderedClasses(Count = 21)]
    public readonly partial struct Unit21;

    [OrderedClasses(Count = 22)]
    public readonly partial struct Unit22;

    [OrderedClasses(Count = 23)]
    public readonly partial struct Unit23;

    [OrderedClasses(Count = 24)]
    public readonly partial struct Unit24;

    [OrderedClasses(Count = 25)]
    public readonly partial struct Unit25;

    [OrderedClasses(Count = 26)]
    public readonly partial struct Unit26;

    [OrderedClasses(Count = 27)]
    public readonly partial struct Unit27;

    [OrderedClasses(Count = 28)]
    public readonly partial struct Unit28;

    [OrderedClasses(Count = 29)]
    public readonly partial struct Unit29;

    [OrderedClasses(Count = 30)]
    public readonly partial struct Unit30;

    [OrderedClasses(Count = 31)]
    public readonly partial struct Unit31;

    [OrderedClasses(Count = 32)]
    public readonly partial struct Unit32;

    [OrderedClasses(Count = 33)]
    public readonly partial struct Unit33;

    [OrderedClasses(Count = 64)]
    public readonly partial struct Unit64;

    [OrderedClasses(Count = 101)]
    public readonly partial struct Unit101;

    [OrderedClasses(Count = 128)]
    public readonly partial struct Unit128;

    [OrderedClasses(Count = 1000)]
    public readonly partial struct Unit1000;
}
