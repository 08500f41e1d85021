namespace EmdGen.Gpu.Tests.Kernels;

/// <summary>A tree for one thread a row.</summary>
[ClassTree(Weights = [1.0, 0.5])]
public enum Vehicle
{
    [Branch("road/car")] Sedan,
    [Branch("road/car:0.25")] Taxi,
    [Branch("road")] Truck,
    [Branch("water", Weight = 2)] Ferry,
    [Branch("")] Balloon,
}

/// <summary>A tree for two threads a row, with exponent 1.</summary>
[ClassTree(Exponent = 1)]
public enum Animal
{
    [Branch("mammal/cat")] Lion,
    [Branch("mammal/cat")] Tiger,
    [Branch("mammal/cat")] Lynx,
    [Branch("mammal/cat")] Puma,
    [Branch("mammal/dog")] Wolf,
    [Branch("mammal/dog")] Fox,
    [Branch("mammal/dog")] Jackal,
    [Branch("mammal")] Whale,
    [Branch("mammal")] Bat,
    [Branch("mammal")] Mole,
    [Branch("bird/water")] Duck,
    [Branch("bird/water")] Swan,
    [Branch("bird/water")] Gull,
    [Branch("bird/water")] Heron,
    [Branch("bird/water")] Pelican,
    [Branch("bird/prey")] Eagle,
    [Branch("bird/prey")] Owl,
    [Branch("bird/prey")] Kite,
    [Branch("bird")] Robin,
    [Branch("fish/sea/deep")] Angler,
    [Branch("fish/sea/deep")] Viper,
    [Branch("fish/sea")] Tuna,
    [Branch("fish/sea")] Cod,
    [Branch("fish/sea")] Hake,
    [Branch("fish")] Carp,
    [Branch("")] Sponge,
    [Branch("")] Coral,
}

/// <summary>A tree with an edge that has every class below it, over which nothing flows.</summary>
[ClassTree]
public enum Tool
{
    [Branch("metal:3/blunt")] Hammer,
    [Branch("metal:3/blunt")] Mallet,
    [Branch("metal:3")] Saw,
    [Branch("metal:3")] File,
}

/// <summary>A table with exponent 1.</summary>
[GroundDistance(0, 1, 3, 1, 0, 2, 3, 2, 0, Exponent = 1)]
public enum Shape
{
    Square,
    Rhombus,
    Circle,
}

/// <summary>A table whose losses can be negative.</summary>
[GroundDistance(0, 1, 3, 2, 1, 0, 2, 0.5, 3, 2, 0, 2.5, 2, 0.5, 2.5, 0, Sensitivity = 2, Bias = -0.25)]
public enum Fruit
{
    Apple,
    Pear,
    Plum,
    Cherry,
}

/// <summary>A table that is copied to shared memory.</summary>
[LearnedGroundDistance(Count = 5)]
public readonly partial struct Learned5;

/// <summary>The same for two threads a row.</summary>
[LearnedGroundDistance(Count = 40, Sensitivity = 2, Bias = 0.25)]
public readonly partial struct Learned40;

/// <summary>A table that is too large for that.</summary>
[LearnedGroundDistance(Count = 101, Exponent = 1)]
public readonly partial struct Learned101;

/// <summary>For the kernels' assembly alone.</summary>
[LearnedGroundDistance(Count = 10)]
public readonly partial struct Learned10;

/// <summary>The same.</summary>
[LearnedGroundDistance(Count = 1000)]
public readonly partial struct Learned1000;

/// <summary>More classes than shared memory has room for.</summary>
[OrderedClasses(Count = 7000)]
public readonly partial struct Chain7000;
